import { z } from 'zod';
import { AccountId, SupportAccessId } from '../ids.js';
import { Line, Moment } from '../scalars.js';

/** サポート閲覧: for some hours the secretariat may read in the municipality that opened it. */
export const SupportAccess = z.strictObject({
  supportAccess: SupportAccessId,
  reason: Line(500),
  openedBy: AccountId,
  from: Moment,
  /** When it ends by itself. */
  until: Moment,
  /** When somebody ended it earlier. */
  closedAt: Moment.nullable(),
});
