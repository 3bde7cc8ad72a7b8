import { allOperations } from '#contracts';
import type { AuditEntry, AuditKind } from '#contracts/audit';

/** By what an entry is found. It follows from the entry alone and is compared with it when the chain is verified. */
export interface SearchKeys {
  /** `<at> <entry>`: entries in the order of their time, each with a place of its own. */
  readonly order: string;
  readonly account: string | null;
  /** Its subjects, and the support access by which somebody read. */
  readonly about: readonly string[];
  readonly operation: string;
  readonly outcome: string;
  readonly kind: AuditKind;
}

export const searchKeysOf = (entry: AuditEntry): SearchKeys => ({
  order: `${entry.at} ${entry.entry}`,
  account: entry.actor.account,
  about: [...new Set([...entry.subjects, entry.actor.support ?? []].flat())],
  operation: entry.operation,
  outcome: entry.outcome,
  kind: kindOf(entry),
});

/** What an entry tells of; of an operation that there is no longer, a change. */
export function kindOf({ operation, outcome }: Pick<AuditEntry, 'operation' | 'outcome'>): AuditKind {
  if (outcome === 'unknown') return 'unknown';
  if (outcome !== 'done') return 'refusal';
  const audit = allOperations.find(({ name }) => name === operation)?.audit;
  return audit === undefined || audit === 'never' ? 'change' : audit;
}
