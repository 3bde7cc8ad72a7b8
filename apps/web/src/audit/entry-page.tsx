import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { getAuditEntry } from '#operations/audit';
import { readQuery } from '../api/queries.js';
import { Facts } from '../components/facts.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { momentLabel } from '../texts/dates.js';
import { roleName } from '../texts/names.js';
import { Details } from './details.js';
import { actorOf, kindName, type Entry } from './entries.js';
import { Outcome } from './outcome.js';

/** One act with what was entered and what changed. Looking at it is noted, too. */
export function EntryPage() {
  const { desk } = useMe();
  const { entry = '' } = useParams();
  const query = useQuery(readQuery(getAuditEntry, { entry }));
  return (
    <Page
      title={query.data?.entry.act ?? t`監査記録の詳細`}
      lead={t`この詳細を見たことも、監査記録に残ります。`}
      trail={[{ to: '/audit', label: t`監査記録` }]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {({ entry: found, details }) => (
          <>
            <About entry={found} />
            <Details details={details} />
          </>
        )}
      </Answer>
    </Page>
  );
}

const isId = (subject: string): boolean => /^[0-9a-f-]{36}$/.test(subject);
const shownSubjects = 20;

function About({ entry }: { entry: Entry }) {
  const { at, actor, kind, operation, outcome, subjects, block } = entry;
  const more = subjects.length - shownSubjects;
  return (
    <Facts
      facts={[
        [t`日時`, momentLabel(at)],
        [
          t`だれが`,
          <>
            {actorOf(entry)}
            {actor.roles.length > 0 && <p>{actor.roles.map(roleName).join(t`・`)}</p>}
            {actor.account !== null && (
              <p>
                <Link to={`/audit?account=${actor.account}`}>{t`この人がしたこと`}</Link>
              </p>
            )}
          </>,
        ],
        [
          t`種類`,
          <>
            {kindName(kind)}
            <p>
              <Link to={`/audit?operation=${operation}`}>{t`同じ操作の記録`}</Link>
            </p>
          </>,
        ],
        [t`結果`, <Outcome key="outcome" outcome={outcome} />],
        [
          t`だれについて`,
          subjects.length === 0 ? (
            t`―`
          ) : (
            <ul className="break-all">
              {subjects.slice(0, shownSubjects).map((subject) => (
                <li key={subject}>
                  {isId(subject) ? <Link to={`/audit?subject=${subject}`}>{subject}</Link> : subject}
                </li>
              ))}
              {more > 0 && <li>{t`ほか${more}件`}</li>}
            </ul>
          ),
        ],
        [t`記録の場所`, t`ブロック ${block}`],
      ]}
    />
  );
}
