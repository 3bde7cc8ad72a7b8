import { addDays, addMonths, dayInJapan, DomainError, TransferListId, type Caller } from '#contracts';
import type { InputOf, OutputOf } from '#contracts';
import type { proposeTransfers } from '#contracts/registry';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ImportFiles, UploadRepository } from '../file-import/index.js';
import type { RefusedRow } from '../import-chunk/index.js';
import { PersonRepository } from '../person/index.js';
import { readTransferRows, requiredColumns, type TransferRow } from './read-transfer-rows.js';
import { TransferListRepository } from './transfer-list.repository.js';
import { TransferRepository } from './transfer.repository.js';
import type { TransferDocument } from './transfer.schema.js';

const ROW_LIMIT = 5000;

/** Takes in a list of transfers to be looked at. The same list again, also under another name, is the list that is there. */
@Injectable()
export class ProposeTransfers {
  constructor(
    private readonly files: ImportFiles,
    private readonly uploads: UploadRepository,
    private readonly people: PersonRepository,
    private readonly lists: TransferListRepository,
    private readonly transfers: TransferRepository,
  ) {}

  async execute(
    { fileHash, fileName }: InputOf<typeof proposeTransfers>,
    { account }: Caller,
  ): Promise<OutputOf<typeof proposeTransfers>> {
    const now = new Date();
    await this.uploads.note(fileHash, now);
    const file = await this.files.readWhole(fileHash, requiredColumns);
    if (file.rows.length > ROW_LIMIT) throw new DomainError('too-many-transfers', { limitRows: ROW_LIMIT });
    const { on, read, refused: unread } = readTransferRows(file);
    if (on === null) throw new DomainError('no-transfers', { refused: unread.slice(0, 20) });
    checkDay(on, dayInJapan(now));
    const transferList = idOf(on, read);
    const { known, refused: unknown } = await this.match(read);
    if (known.length === 0) throw new DomainError('no-transfers', { refused: [...unread, ...unknown].slice(0, 20) });
    const refused = [...unread, ...unknown].toSorted((a, b) => a.row - b.row);
    const before = await this.lists.find(transferList);
    const stands = before && before.status !== 'withdrawn' && before.status !== 'proposed';
    const isSame = before?.status === 'proposed' && reasonsOf(before.refused) === reasonsOf(refused);
    if (stands || isSame) return { transferList, outcome: 'unchanged' };
    await this.transfers.insertMissing(known.map((one) => documentOf(transferList, on, one)));
    const proposed = {
      on,
      fileName,
      proposedAt: now,
      proposedBy: account ?? null,
      refused,
      status: 'proposed',
    } as const;
    const nothingYet = { approvedAt: null, approvedBy: null, effectAt: null, closes: [] };
    if (before) await this.lists.save(before, { ...proposed, ...nothingYet }, now);
    else await this.lists.insert({ _id: transferList, tenant: requireTenant(), ...proposed, ...nothingYet }, now);
    return { transferList, outcome: 'proposed' };
  }

  private async match(rows: readonly TransferRow[]) {
    const stored = await this.people.findByStaffNumbers(rows.map(({ staffNumber }) => staffNumber));
    const byNumber = new Map(stored.map((person) => [person.staff?.staffNumber, person]));
    const known: (TransferRow & { person: string })[] = [];
    const refused: RefusedRow[] = [];
    for (const one of rows) {
      const person = byNumber.get(one.staffNumber);
      if (!person) refused.push({ row: one.row, code: 'unknown-person', field: '職員番号' });
      else if (person.withheld) refused.push({ row: one.row, code: 'use-stopped', field: '職員番号' });
      else known.push({ ...one, person: person._id });
    }
    return { known, refused };
  }
}

/** Why rows were refused, whatever their order. */
const reasonsOf = (refused: readonly RefusedRow[]): string =>
  JSON.stringify(refused.map(({ code, field }) => `${code} ${field}`).toSorted());

/** A year mistyped moves thousands of people at once, or in a year's time. */
function checkDay(on: string, today: string): void {
  if (on < addDays(today, -31) || on > addMonths(today, 12)) throw new DomainError('transfer-day-out-of-range', { on });
}

/** The same for the same day, people and places, whatever the file is called and however its rows are ordered. */
function idOf(on: string, rows: readonly TransferRow[]): TransferListId {
  const lines = rows.map(({ staffNumber, path, position }) => JSON.stringify([staffNumber, path, position])).toSorted();
  const content = createHash('sha256')
    .update([on, ...lines].join('\n'))
    .digest('hex');
  return TransferListId.parse(naturalId('transfer-list', requireTenant(), content));
}

const documentOf = (
  list: string,
  on: string,
  { row, person, path, position }: TransferRow & { readonly person: string },
): TransferDocument => ({
  _id: naturalId('transfer', list, person),
  tenant: requireTenant(),
  list,
  row,
  person,
  on,
  path,
  position,
});
