import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import type { OutputOf } from '#contracts';
import { getPersonRecord } from '#operations/registry';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { erases, handlesRequests } from './handles.js';
import { LegalHold } from './legal-hold.js';
import { nameOf } from './name-of.js';
import { StartDisclosure } from './start-disclosure.js';
import { privacyTrail } from './trail.js';
import { UseStop } from './use-stop.js';

type PersonRecord = OutputOf<typeof getPersonRecord>;

/** One person, and the four things that may be asked for. */
export function PersonPage() {
  const { desk } = useMe();
  const { person = '' } = useParams();
  const corrected = (useLocation().state ?? {}) as { done?: string };
  const [done, setDone] = useState<string | null>(corrected.done ?? null);
  const query = useQuery(readQuery(getPersonRecord, { person }));
  return (
    <Page
      title={query.data ? t`${nameOf(query.data)}さんの請求` : t`本人からの請求`}
      trail={privacyTrail()}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {(found) => (
          <>
            {done !== null && <DoneNotice key={done}>{done}</DoneNotice>}
            <Known found={found} />
            {handlesRequests(desk) && (
              <>
                <StartDisclosure person={person} />
                <Correction person={person} />
                <UseStop person={person} stopped={found.useStopped} onDone={setDone} />
              </>
            )}
            {erases(desk) && (
              <>
                <LegalHold
                  key={found.legalHold?.since ?? 'free'}
                  person={person}
                  held={found.legalHold !== null}
                  onDone={setDone}
                />
                <Erasure person={person} />
              </>
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}

function Known({ found }: { found: PersonRecord }) {
  const { email, staff, company, useStopped, legalHold } = found;
  const facts: (readonly [string, string])[] = [
    [t`氏名`, nameOf(found)],
    [t`メールアドレス`, email ?? t`ありません`],
  ];
  if (staff) facts.push([t`職員番号`, staff.staffNumber], [t`部署`, staff.department.join('　') || t`―`]);
  if (company) facts.push([t`企業`, company.companyName]);
  return (
    <>
      {useStopped && (
        <Notice kind="warning">
          <p>{t`利用停止中です。名簿や一覧には出ません。`}</p>
        </Notice>
      )}
      {legalHold && (
        <Notice kind="warning" title={t`法的な理由で保全されています`}>
          <p>{legalHold.reason}</p>
        </Notice>
      )}
      <Facts facts={facts} />
    </>
  );
}

function Correction({ person }: { person: string }) {
  return (
    <section className="section" aria-labelledby="correction">
      <h2 id="correction">{t`訂正`}</h2>
      <p>{t`名簿の内容が事実と違うときに直します。直す前の内容と理由は、監査記録に残ります。`}</p>
      <ButtonRow>
        <ButtonLink to={`/privacy/people/${person}/correction`}>{t`訂正する`}</ButtonLink>
      </ButtonRow>
    </section>
  );
}

function Erasure({ person }: { person: string }) {
  return (
    <section className="section" aria-labelledby="erasure">
      <h2 id="erasure">{t`消去`}</h2>
      <p>{t`本人の記録を、元に戻せない形で消します。まず、何が消えるかを確かめます。`}</p>
      <ButtonRow>
        <ButtonLink to={`/privacy/people/${person}/erasure`}>{t`何が消えるかを確かめる`}</ButtonLink>
      </ButtonRow>
    </section>
  );
}
