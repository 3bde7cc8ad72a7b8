import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { getPerson } from '#operations/registry';
import { readQuery } from '../api/queries.js';
import { Button, ButtonLink, ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { personName } from '../texts/names.js';
import { Enrolment } from './enrolment.js';
import type { Act } from './enrolment-forms.js';
import { kanaOf, type Person } from './people.js';

/** A third of the page, for who acts only. */
const EnrolmentForms = lazy(async () => ({ default: (await import('./enrolment-forms.js')).EnrolmentForms }));

/** Somebody of a roster: who they are, what they learn and how far they are; the office's acts on each enrolment. */
export function PersonPage() {
  const { desk } = useMe();
  const { person = '' } = useParams();
  const query = useQuery(readQuery(getPerson, { person }));
  const [act, setAct] = useState<Act | null>(null);
  const [hasActed, setHasActed] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const isOffice = desk?.work === 'office';
  const begin = (next: Act) => {
    setDone(null);
    setHasActed(true);
    setAct(next);
  };
  const end = (what: string) => {
    setAct(null);
    setDone(what);
  };
  return (
    <Page
      title={query.data ? personName(query.data) : t`人`}
      trail={[{ to: '/people', label: t`人を探す` }]}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>
        {(found) => (
          <>
            {done && <Notice kind="done" role="status" title={done} />}
            <Profile person={found} />
            {isOffice && (
              <ButtonRow>
                <ButtonLink to={`/privacy/people/${found.person}/correction`}>{t`氏名などを直す`}</ButtonLink>
                <ButtonLink
                  to={`/privacy/people/${found.person}`}
                  kind="text"
                >{t`訂正・開示・利用停止・消去`}</ButtonLink>
                <ButtonLink to={`/mails?person=${found.person}`} kind="text">{t`送ったメール`}</ButtonLink>
              </ButtonRow>
            )}
            <section className="section" aria-labelledby="enrolments">
              <h2 id="enrolments">{t`受講している事業`}</h2>
              {isOffice && (
                <ButtonRow>
                  <Button onClick={() => begin({ what: 'enrol', person: found })}>{t`この人を事業に登録する`}</Button>
                </ButtonRow>
              )}
              {found.enrolments.length === 0 && <EmptyState title={t`受講している事業は、まだありません。`} />}
              {found.enrolments.map((one) => (
                <Enrolment
                  key={one.enrolment}
                  enrolment={one}
                  onAct={isOffice ? begin : undefined}
                  onAgree={isOffice || desk?.work === 'department' ? begin : undefined}
                />
              ))}
            </section>
            <Suspense>{hasActed && <EnrolmentForms act={act} onClose={() => setAct(null)} onDone={end} />}</Suspense>
          </>
        )}
      </Answer>
    </Page>
  );
}

function Profile({ person }: { person: Person }) {
  const { staff, company, citizen, email } = person;
  const facts: (readonly [string, string | null | undefined])[] = [
    [t`カナ`, kanaOf(person)],
    [t`メールアドレス`, email ?? t`なし`],
    [t`職員番号`, staff?.staffNumber],
    [t`部署`, staff?.department.join(' ')],
    [t`職位`, staff?.position],
    [t`企業`, company?.companyName],
    [t`法人番号`, company?.corporateNumber],
    [t`雇用保険`, company && insuredName(company.insured)],
    [t`年代`, citizen?.ageBand],
    [t`居住市区町村`, citizen?.residence],
    [t`求職状況`, citizen?.jobStatus],
    [t`備考`, citizen?.note],
  ];
  const known = facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return <Facts facts={known} />;
}

const insuredName = (insured: boolean | null): string | null =>
  insured === null ? null : insured ? t`被保険者` : t`被保険者ではない`;
