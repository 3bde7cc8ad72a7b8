import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { EmptyState } from '../components/empty-state.js';
import { useMe } from '../session/me.js';
import { momentLabel } from '../texts/dates.js';
import { foundBy } from './find-name.js';
import { NameFilter } from './name-filter.js';
import { Came, FreePlace, NameOf, Tick } from './reception-row.js';
import { isDeskOpen, type PlannedSession, type SessionPerson } from './sessions.js';
import { Others } from './others.js';

interface Props {
  session: PlannedSession;
  people: readonly SessionPerson[];
}

/** Who has a place or came, in the order of their kana; ticked one by one. */
export function ReceptionList({ session, people }: Props) {
  const isOffice = useMe().desk?.work === 'office';
  const [typed, setTyped] = useState('');
  const shown = people.filter((one) => foundBy(one, typed));
  const mayTick = !session.cancelled && isDeskOpen(session, new Date());
  const mayPlace = isOffice && !session.cancelled && !mayTick;
  return (
    <section className="section" aria-labelledby="people">
      <h2 id="people">{t`受付の名簿`}</h2>
      {people.length === 0 ? (
        <EmptyState title={t`申し込んだ人は、まだいません。`} />
      ) : (
        <>
          <NameFilter label={t`名前かカナで絞り込む`} typed={typed} onType={setTyped} />
          <ul className="reception">
            {shown.map((one) => (
              <li key={one.enrolment}>
                <NameOf person={one} />
                {one.attendedAt === null && one.takenBack && <TakenBack takenBack={one.takenBack} />}
                {one.attendedAt !== null && <Came session={session} person={one} />}
                {one.attendedAt === null && mayTick && <Tick session={session} person={one} />}
                {mayPlace && <FreePlace session={session} person={one} />}
              </li>
            ))}
          </ul>
          {shown.length === 0 && <p role="status">{t`当てはまる人はいません。`}</p>}
        </>
      )}
      {isOffice && !session.cancelled && <Others session={session} known={people} received={mayTick} />}
    </section>
  );
}

function TakenBack({ takenBack: { at, reason } }: { takenBack: NonNullable<SessionPerson['takenBack']> }) {
  const time = momentLabel(at);
  return <p className="row-note">{t`${time}に受付を取り消しました。理由：${reason}`}</p>;
}
