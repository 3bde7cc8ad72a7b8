import { t } from '@lingui/core/macro';
import type { Params } from 'react-router';
import type { RequestOf } from '#contracts';
import type { ActionOutcome, TableNoteKind } from '#contracts/exchange';
import { writeTableNote } from '#operations/exchange';
import { call } from '../api/call.js';
import type { EventQueue, SendEvents } from '../device-queue/event-queue.js';
import { queuesBy } from '../device-queue/open-queue.js';
import type { Me } from '../session/me.js';
import { meetingAddress, meetingOf } from './meetings.js';

/** The table that an address names. */
export const tableOf = (params: Params) => ({
  meeting: meetingOf(params),
  round: Number(params['round']),
  table: params['table'] ?? '',
});
export type TableAddress = ReturnType<typeof tableOf>;
export const tablePath = ({ meeting, round, table }: { meeting: string; round: number; table: string }): string =>
  `${meetingAddress(meeting)}/rounds/${round}/tables/${encodeURIComponent(table)}`;

/** A note on its way: its id is made here, so that it is one note however often it is sent. */
export interface WaitingNote extends TableAddress {
  readonly id: string;
  readonly kind: TableNoteKind;
  readonly text: string;
  readonly doer: RequestOf<typeof writeTableNote>['doer'];
}

/** One after the other; what waits behind it is sent next. */
const send: SendEvents<WaitingNote> = async ([first]) => {
  if (!first) return [];
  const { id, ...note } = first;
  await call(writeTableNote, { key: id, ...note });
  return [{ id, result: 'accepted' }];
};
const queues = queuesBy(send);

/** The notes of who is signed in that wait for the network, of all tables. */
export const noteQueueOf = ({ account, desk }: Me): Promise<EventQueue<WaitingNote>> =>
  queues(`${account}/${desk?.municipality ?? ''}/table-notes`);

export const noteKinds = (): readonly { readonly value: TableNoteKind; readonly label: string }[] => [
  { value: 'said', label: t`話したこと` },
  { value: 'learned', label: t`学び` },
  { value: 'action', label: t`やってみること` },
];

export const actionOutcomes = (): readonly { readonly value: ActionOutcome; readonly label: string }[] => [
  { value: 'tried', label: t`やってみた` },
  { value: 'not-yet', label: t`まだ` },
  { value: 'gave-up', label: t`やめた` },
];
