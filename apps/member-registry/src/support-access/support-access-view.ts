import { AccountId, SupportAccessId, type OutputOf } from '#contracts';
import type { openSupportAccess } from '#contracts/registry';
import type { SupportAccessDocument } from './support-access.schema.js';

/** A support access as callers see it. */
export const supportAccessView = (stored: SupportAccessDocument): OutputOf<typeof openSupportAccess> => ({
  supportAccess: SupportAccessId.parse(stored._id),
  reason: stored.reason,
  openedBy: AccountId.parse(stored.openedBy),
  from: stored.from.toISOString(),
  until: stored.until.toISOString(),
  closedAt: stored.closedAt?.toISOString() ?? null,
});
