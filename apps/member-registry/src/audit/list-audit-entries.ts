import { allOperations, DomainError, type InputOf, type OutputOf } from '#contracts';
import { AuditEntry, type listAuditEntries } from '#contracts/audit';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditBlockRepository } from './audit-block.repository.js';
import type { AuditBlockDocument } from './audit-block.schema.js';

type Item = OutputOf<typeof listAuditEntries>['items'][number];
/** Where an entry stands: its block, and its place in it. */
interface Place {
  readonly block: number;
  readonly place: number;
}

const entriesIn = z.array(AuditEntry);
const BLOCKS_AT_ONCE = 20;
const newest: Place = { block: Number.MAX_SAFE_INTEGER - 1, place: 0 };

/** The municipality's audit chain, the newest first; of one account or about one thing. */
@Injectable()
export class ListAuditEntries {
  constructor(private readonly blocks: AuditBlockRepository) {}

  async execute({
    limit,
    cursor,
    account,
    subject,
  }: InputOf<typeof listAuditEntries>): Promise<OutputOf<typeof listAuditEntries>> {
    const from = cursor === undefined ? newest : placeOf(cursor);
    const wanted = ({ actor, subjects }: AuditEntry) =>
      (account === undefined || actor.account === account) &&
      (subject === undefined || actor.support === subject || subjects.includes(subject));
    const rows: (Place & { readonly entry: AuditEntry })[] = [];
    // A block holds up to 200 entries, of which some few may be wanted.
    for (let before = from.block + 1, more = true; more && rows.length <= limit;) {
      const found = await this.blocks.newest(before, account ?? subject, BLOCKS_AT_ONCE);
      rows.push(...found.flatMap(rowsOf).filter((row) => wanted(row.entry) && isOlder(row, from)));
      before = found.at(-1)?.seq ?? 0;
      more = found.length === BLOCKS_AT_ONCE;
    }
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ block, entry }) => itemOf(block, entry)),
      nextCursor: rows.length > limit && last ? `${last.block}-${last.place}` : null,
    };
  }
}

const rowsOf = ({ seq, body }: AuditBlockDocument) =>
  entriesIn
    .parse(JSON.parse(body))
    .map((entry, place) => ({ block: seq, place, entry }))
    .toReversed();

const isOlder = (one: Place, other: Place): boolean =>
  one.block < other.block || (one.block === other.block && one.place < other.place);

const itemOf = (block: number, entry: AuditEntry): Item => ({
  ...entry,
  block,
  act: allOperations.find(({ name }) => name === entry.operation)?.summary ?? entry.operation,
});

function placeOf(cursor: string): Place {
  const [, block, place] = /^(\d{1,15})-(\d{1,3})$/.exec(cursor) ?? [];
  if (!block || !place) {
    throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-cursor' }] });
  }
  return { block: Number(block), place: Number(place) };
}
