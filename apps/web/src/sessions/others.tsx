import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listProgrammeLearners } from '#operations/progress';
import { everyItem } from '../api/every-item.js';
import { Button } from '../components/button.js';
import { Answer } from '../shell/answer.js';
import { foundBy } from './find-name.js';
import { NameFilter } from './name-filter.js';
import { NameOf, TakePlace, Tick } from './reception-row.js';
import type { PlannedSession, SessionPerson } from './sessions.js';

/** As many as fit on a phone before one types another letter. */
const SHOWN = 8;

interface Props {
  session: PlannedSession;
  known: readonly SessionPerson[];
  /** Reception is open: who comes is ticked. Before that, places are taken for people. */
  received: boolean;
}

/** Learners of the programme that are not on the list: for whom a place is taken, or who came without one. */
export function Others(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div className="walk-ins">
      {open ? (
        <Finding {...props} />
      ) : (
        <Button onClick={() => setOpen(true)}>
          {props.received ? t`名簿にない人を受け付ける` : t`受講者を選んで席を取る`}
        </Button>
      )}
    </div>
  );
}

function Finding({ session, known, received }: Props) {
  const { programme } = session;
  const [typed, setTyped] = useState('');
  const query = useQuery({
    queryKey: [listProgrammeLearners.name, 'every', programme],
    queryFn: () => everyItem(listProgrammeLearners, { programme }),
  });
  return (
    <>
      <h3>{t`名簿にない人`}</h3>
      <NameFilter label={t`受講者の名前かカナ`} typed={typed} onType={setTyped} />
      <Answer query={query}>
        {(learners) => {
          const others = learners.filter((one) => !known.some(({ enrolment }) => enrolment === one.enrolment));
          const found = typed.trim() === '' ? [] : others.filter((one) => foundBy(one, typed));
          const more = found.length - SHOWN;
          return (
            <>
              <ul className="reception">
                {found.slice(0, SHOWN).map((one) => (
                  <li key={one.enrolment}>
                    <NameOf person={one} />
                    {received ? <Tick session={session} person={one} /> : <TakePlace session={session} person={one} />}
                  </li>
                ))}
              </ul>
              <p role="status">{saidOf(typed, found.length, more)}</p>
            </>
          );
        }}
      </Answer>
    </>
  );
}

function saidOf(typed: string, found: number, more: number): string {
  if (typed.trim() === '') return t`この事業の受講者から探します。`;
  if (found === 0) return t`当てはまる受講者はいません。先に、この人を事業に登録してください。`;
  return more > 0 ? t`ほかに${more}人います。もう少し入力してください。` : '';
}
