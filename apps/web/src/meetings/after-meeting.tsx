import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Meeting } from '#contracts/exchange';
import { listAttendees, listDiscussionTables, listMeetingFeedback } from '#operations/exchange';
import { everyItem } from '../api/every-item.js';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { Answer } from '../shell/answer.js';
import { meetingAddress } from './meetings.js';
import { tablePath } from './table.js';

/** The way to the tables while it is on, and to what is left of it afterwards. `answers`: for people of one's own. */
export function AfterMeeting({ meeting, answers }: { meeting: Meeting; answers: boolean }) {
  const query = useQuery(readQuery(listDiscussionTables, { meeting: meeting.meeting }));
  const hasBegun = new Date(meeting.startsAt) <= new Date();
  const address = meetingAddress(meeting.meeting);
  return (
    <>
      <Answer query={query}>
        {({ tables }) =>
          tables.length > 0 && (
            <section className="section" aria-labelledby="tables">
              <h2 id="tables">{t`テーブルのページ`}</h2>
              <ul className="list">
                {tables.map(({ round, table, theme }) => (
                  <li key={`${round} ${table}`}>
                    <Link to={tablePath({ meeting: meeting.meeting, round, table })}>
                      {t`第${round}回 テーブル${table}（${theme}）`}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )
        }
      </Answer>
      {hasBegun && meeting.calledOff === null && (
        <section className="section" aria-labelledby="after">
          <h2 id="after">{t`会議のあと`}</h2>
          <ButtonRow>
            <ButtonLink to={`${address}/record`}>{t`議事の要点`}</ButtonLink>
            <ButtonLink to={`${address}/report`}>{t`会議の報告`}</ButtonLink>
            <ButtonLink to={`${address}/actions`}>{t`やってみること`}</ButtonLink>
          </ButtonRow>
          {answers && <Surveys meeting={meeting} />}
        </section>
      )}
    </>
  );
}

function Surveys({ meeting: { meeting } }: { meeting: Meeting }) {
  const query = useQuery({
    queryKey: [listMeetingFeedback.name, 'own', meeting],
    queryFn: async () => ({
      people: await everyItem(listAttendees, { meeting }),
      said: await everyItem(listMeetingFeedback, { meeting }),
    }),
  });
  return (
    <Answer query={query}>
      {({ people, said }) => (
        <ul className="list">
          {people
            .filter(({ waiting, attendance, name }) => waiting === null && attendance !== 'absent' && name !== '')
            .map(({ attendee, name }) => (
              <li key={attendee}>
                <Link to={`${meetingAddress(meeting)}/attendees/${attendee}/survey`}>
                  {said.some((one) => one.attendee === attendee)
                    ? t`${name}さんのアンケートの答えを直す`
                    : t`${name}さんの分のアンケートに答える`}
                </Link>
              </li>
            ))}
        </ul>
      )}
    </Answer>
  );
}
