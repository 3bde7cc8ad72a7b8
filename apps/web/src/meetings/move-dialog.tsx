import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { AttendeeId } from '#contracts';
import type { TablePlan } from '#contracts/exchange';
import { changeTablePlan, getTablePlan } from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { Button, ButtonRow } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Notice } from '../components/notice.js';
import { Answer } from '../shell/answer.js';
import { BrokenRules } from './plan-summary.js';

export interface Move {
  readonly attendee: AttendeeId;
  readonly name: string;
  readonly table: string;
}

interface Props {
  plan: TablePlan;
  move: Move;
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** What the plan would be, before it is changed: the points, and every rule that would be broken. */
export function MoveDialog({ plan, move: { attendee, name, table }, onClose, onDone }: Props) {
  const client = useQueryClient();
  const id = useId();
  const [reason, setReason] = useState('');
  const { meeting, round, version } = plan;
  const change = { meeting, round, version, moves: [{ attendee, table }] };
  const tried = useQuery({
    queryKey: [changeTablePlan.name, change],
    queryFn: () => call(changeTablePlan, { ...change, reason: null, dryRun: true }),
    gcTime: 0,
  });
  const keep = async () => {
    await call(changeTablePlan, { ...change, reason: reason.trim() || null });
    await readAgain(client, getTablePlan);
    onDone(t`${name}さんの席をテーブル${table}に変えました。`);
    onClose();
  };
  return (
    <Dialog title={t`${name}さんをテーブル${table}に移しますか`} open onClose={onClose}>
      <Answer query={tried}>
        {({ choiceScore, broken }) => (
          <>
            <p>{t`希望の点は、${plan.choiceScore}点から${choiceScore}点になります。`}</p>
            {broken.length === 0 ? (
              <Notice kind="done">
                <p>{t`すべての決まりを守っています。`}</p>
              </Notice>
            ) : (
              <>
                <BrokenRules broken={broken} />
                <div className="field">
                  <label htmlFor={id}>{t`それでも移す理由`}</label>
                  <input
                    id={id}
                    className="input input-full"
                    maxLength={200}
                    value={reason}
                    onChange={({ currentTarget }) => setReason(currentTarget.value)}
                  />
                </div>
              </>
            )}
          </>
        )}
      </Answer>
      <ButtonRow>
        <ActionButton kind="main" action={keep}>{t`移す`}</ActionButton>
        <Button onClick={onClose}>{t`やめる`}</Button>
      </ButtonRow>
    </Dialog>
  );
}
