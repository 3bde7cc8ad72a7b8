import { t } from '@lingui/core/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Attendee, Meeting } from '#contracts/exchange';
import { countMeetingChallenges, getMeeting, listAttendees, withdrawAttendee } from '#operations/exchange';
import { call } from '../api/call.js';
import { itemsOf, listQuery, readAgain } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DataTable } from '../components/data-table.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { Tag } from '../components/tag.js';
import { Answer } from '../shell/answer.js';
import { meetingAddress } from './meetings.js';

interface Props {
  meeting: Meeting;
  /** Whether who looks may apply and withdraw. */
  applies: boolean;
}

/** Who of the own municipality takes part or waits; their questionnaires. */
export function OwnAttendees({ meeting, applies }: Props) {
  const [done, setDone] = useState<string | null>(null);
  const query = useInfiniteQuery(listQuery(listAttendees, { meeting: meeting.meeting }));
  const isOpen = meeting.calledOff === null && new Date(meeting.endsAt) > new Date();
  return (
    <section className="section" aria-labelledby="own">
      <h2 id="own">{t`この自治体の申込み`}</h2>
      {done !== null && <DoneNotice key={done}>{done}</DoneNotice>}
      <Answer query={query}>
        {(data) =>
          itemsOf(data).length === 0 ? (
            <EmptyState title={t`申込みは、まだありません。`} />
          ) : (
            <DataTable
              labelledBy="own"
              rows={itemsOf(data)}
              keyOf={({ attendee }) => attendee}
              columns={[
                { head: t`名前`, cell: ({ name }) => name },
                { head: t`部署`, cell: ({ department }) => department },
                { head: t`参加`, cell: (attendee) => <Standing attendee={attendee} /> },
                { head: t`事前アンケート`, cell: (attendee) => <Questionnaire {...{ attendee, meeting, applies }} /> },
                ...(applies && isOpen
                  ? [
                      {
                        head: t`申込みの取消し`,
                        cell: (one: Attendee) => <Withdraw {...{ meeting, attendee: one, setDone }} />,
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Answer>
      {isOpen && (
        <ButtonRow>
          {applies && (
            <ButtonLink kind="main" to={`${meetingAddress(meeting.meeting)}/apply`}>{t`この会議に申し込む`}</ButtonLink>
          )}
          <ButtonLink to={`${meetingAddress(meeting.meeting)}/codes`}>{t`受付のQRコード`}</ButtonLink>
        </ButtonRow>
      )}
    </section>
  );
}

export function Standing({ attendee: { waiting } }: { attendee: Attendee }) {
  return waiting === null ? <Tag kind="done">{t`参加`}</Tag> : <Tag kind="warning">{t`順番待ち ${waiting}番目`}</Tag>;
}

function Questionnaire({ attendee, meeting, applies }: Props & { attendee: Attendee }) {
  const { name, answer } = attendee;
  const state = answer ? t`回答済み` : t`未回答`;
  if (!applies || meeting.themes.length === 0) return state;
  return (
    <Link to={`${meetingAddress(meeting.meeting)}/attendees/${attendee.attendee}`}>
      {answer ? t`${name}さんの回答を直す` : t`${name}さんの分を答える`}
    </Link>
  );
}

function Withdraw(props: { meeting: Meeting; attendee: Attendee; setDone: (sentence: string) => void }) {
  const client = useQueryClient();
  const { name, attendee } = props.attendee;
  const withdraw = async () => {
    await call(withdrawAttendee, { meeting: props.meeting.meeting, attendee });
    await readAgain(client, listAttendees, getMeeting, countMeetingChallenges);
    props.setDone(t`${name}さんの申込みを取り消しました。`);
  };
  return (
    <ConfirmButton
      kind="text"
      label={t`${name}さんの申込みを取り消す`}
      title={t`${name}さんの申込みを取り消しますか`}
      action={withdraw}
    >
      <p>{t`順番を待っている人がいれば、その人が参加できるようになります。名前と回答は消えます。`}</p>
    </ConfirmButton>
  );
}
