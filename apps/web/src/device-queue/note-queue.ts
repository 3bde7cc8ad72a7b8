import type { RequestOf } from '#contracts';
import type { TableNoteKind } from '#contracts/exchange';
import { writeTableNote } from '#operations/exchange';
import { call } from '../api/call.js';
import type { Me } from '../session/me.js';
import type { EventQueue, SendEvents } from './event-queue.js';
import { queuesBy } from './open-queue.js';

/** A note on its way: its id is made here, so that it is one note however often it is sent. */
export interface WaitingNote {
  readonly id: string;
  readonly meeting: RequestOf<typeof writeTableNote>['meeting'];
  readonly round: number;
  readonly table: string;
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
