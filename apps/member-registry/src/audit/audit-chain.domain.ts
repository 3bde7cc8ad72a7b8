import { AuditEntry, type ChainFault } from '#contracts/audit';
import { searchKeysOf, type SearchKeys } from './search-keys.domain.js';

/** What of a block the chain is made of. */
export interface Link {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
  readonly body: string;
}

/** What was once known to be the head of a chain, kept elsewhere. */
export interface Anchor {
  readonly seq: number;
  readonly hash: string;
}

export type Hash = (text: string) => string;
export interface Fault {
  readonly block: number;
  readonly fault: ChainFault;
}

/** The block that follows. `hash = SHA-256(seq, hash of the block before, body)`: reliability.md §6.6. */
export function nextLink(head: Pick<Link, 'seq' | 'hash'> | null, body: string, hash: Hash): Link {
  const [seq, prevHash] = [(head?.seq ?? 0) + 1, head?.hash ?? ''];
  return { seq, prevHash, body, hash: hashOf({ seq, prevHash, body }, hash) };
}

/** What is wrong between a block and the one before it. */
export function faultsOf(before: Pick<Link, 'seq' | 'hash'> | null, block: Link, hash: Hash): Fault[] {
  const faults: Fault[] = [];
  if (block.hash !== hashOf(block, hash)) faults.push({ block: block.seq, fault: 'altered' });
  const expected = (before?.seq ?? 0) + 1;
  if (block.seq > expected) faults.push({ block: expected, fault: 'missing' });
  if (block.prevHash !== (before?.hash ?? '')) faults.push({ block: block.seq, fault: 'unlinked' });
  return faults;
}

/** What the anchors know otherwise: a chain that was cut, or written anew from some block on. */
export function anchorFaults(anchors: readonly Anchor[], hashBySeq: ReadonlyMap<number, string>): Fault[] {
  return anchors.flatMap(({ seq, hash }) =>
    hashBySeq.get(seq) === hash ? [] : [{ block: seq, fault: 'truncated' as const }],
  );
}

/** The entries of a block; none where they cannot be read: such a block does not belong to its hash. */
export function entriesOf({ body }: Pick<Link, 'body'>): AuditEntry[] {
  try {
    return AuditEntry.array().parse(JSON.parse(body));
  } catch {
    return [];
  }
}

interface Listed extends SearchKeys {
  readonly body: string;
  readonly block?: number;
  readonly pending?: true;
}

/** Whether the list finds an entry where it stands, or will in a moment, by what it is. `text`: its canonical JSON. */
export function isListed(entry: AuditEntry, text: string, seq: number, listed: Listed | undefined): boolean {
  if (!listed || (listed.block !== seq && !listed.pending) || listed.body !== text) return false;
  const { about, ...keys } = searchKeysOf(entry);
  return (
    about.length === listed.about.length &&
    about.every((id, place) => listed.about[place] === id) &&
    Object.entries(keys).every(([key, value]) => listed[key as keyof typeof keys] === value)
  );
}

const hashOf = ({ seq, prevHash, body }: Pick<Link, 'seq' | 'prevHash' | 'body'>, hash: Hash): string =>
  hash(`${seq}\n${prevHash}\n${body}`);
