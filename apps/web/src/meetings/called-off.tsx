import { t } from '@lingui/core/macro';
import type { Meeting } from '#contracts/exchange';
import { Notice } from '../components/notice.js';

/** That a meeting does not take place, and why. */
export function CalledOff({ meeting }: { meeting: Pick<Meeting, 'calledOff'> | undefined }) {
  if (!meeting || meeting.calledOff === null) return null;
  return (
    <Notice kind="warning" title={t`この会議は中止になりました`}>
      <p>{meeting.calledOff}</p>
    </Notice>
  );
}
