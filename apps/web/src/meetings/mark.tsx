import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { MeetingId } from '#contracts';
import type { Attendance, Attendee } from '#contracts/exchange';
import { getTablePlan, listAttendees, markAttendance } from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { Tag } from '../components/tag.js';

/** Notes at the door that somebody came or stays away, and takes it back. Who waits has no place to come to. */
export function Mark({ attendee: one, meeting }: { attendee: Attendee; meeting: MeetingId }) {
  const client = useQueryClient();
  const { name, attendee, attendance, waiting } = one;
  if (waiting !== null) return null;
  const mark = (said: Attendance) => async () => {
    await call(markAttendance, { meeting, attendee, attendance: said });
    await readAgain(client, listAttendees, getTablePlan);
  };
  const isExpected = attendance === 'expected';
  const who = <span className="sr-only">{t`${name}さん：`}</span>;
  // One button that changes its words, so that the keyboard stays where it is.
  return (
    <div className="attendance">
      <ActionButton kind={isExpected ? 'outline' : 'text'} action={mark(isExpected ? 'there' : 'expected')}>
        {who}
        {isExpected ? t`来た` : t`もとに戻す`}
      </ActionButton>
      {isExpected && (
        <ActionButton kind="text" action={mark('absent')}>
          {who}
          {t`欠席`}
        </ActionButton>
      )}
      {attendance === 'there' && <Tag kind="done">{t`来た`}</Tag>}
      {attendance === 'absent' && <Tag kind="warning">{t`欠席`}</Tag>}
    </div>
  );
}
