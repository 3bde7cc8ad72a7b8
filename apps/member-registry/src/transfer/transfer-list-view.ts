import { AccountId, TransferListId } from '#contracts';
import type { TransferList } from '#contracts/registry';
import type { TransferListDocument } from './transfer.schema.js';

/** A list of transfers as callers see it. */
export const transferListView = (list: TransferListDocument): TransferList => ({
  transferList: TransferListId.parse(list._id),
  status: list.status,
  on: list.on,
  fileName: list.fileName,
  proposedAt: list.proposedAt.toISOString(),
  proposedBy: list.proposedBy === null ? null : AccountId.parse(list.proposedBy),
  approvedAt: list.approvedAt?.toISOString() ?? null,
  approvedBy: list.approvedBy === null ? null : AccountId.parse(list.approvedBy),
  effectAt: list.effectAt?.toISOString() ?? null,
  version: list.version,
});
