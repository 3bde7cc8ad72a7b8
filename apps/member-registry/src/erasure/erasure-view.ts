import { AccountId, ErasureId, PersonId } from '#contracts';
import { personalDataOwners, type Erasure } from '#contracts/privacy';
import type { ErasureDocument } from './erasure.schema.js';

/** An erasure as callers see it. */
export const erasureView = (erasure: ErasureDocument): Erasure => ({
  erasure: ErasureId.parse(erasure._id),
  person: PersonId.parse(erasure.person),
  ground: erasure.ground,
  reference: erasure.reference,
  receivedOn: erasure.receivedOn,
  requestedBy: erasure.requestedBy === null ? null : AccountId.parse(erasure.requestedBy),
  requestedAt: erasure.requestedAt.toISOString(),
  status: statusOf(erasure),
  progress: { done: erasure.parts.length, total: personalDataOwners.length },
  doneAt: erasure.doneAt?.toISOString() ?? null,
});

function statusOf({ due, prepared }: ErasureDocument): Erasure['status'] {
  if (!due) return 'done';
  return prepared ? 'running' : 'waiting';
}
