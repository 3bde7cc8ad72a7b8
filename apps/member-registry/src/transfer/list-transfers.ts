import { DomainError, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listTransfers } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Departments } from '../department/index.js';
import { fullName } from '../person/index.js';
import { Moves } from './moves.js';
import { TransferListRepository } from './transfer-list.repository.js';
import { TransferRepository } from './transfer.repository.js';

/** Who goes from where to where, a page of rows at a time. */
@Injectable()
export class ListTransfers {
  constructor(
    private readonly lists: TransferListRepository,
    private readonly transfers: TransferRepository,
    private readonly moves: Moves,
    private readonly departments: Departments,
  ) {}

  async execute(input: InputOf<typeof listTransfers>): Promise<OutputOf<typeof listTransfers>> {
    const { transferList, limit, cursor } = input;
    const list = await this.lists.find(transferList);
    if (!list) throw new DomainError('unknown-transfer-list');
    const found = await this.transfers.page(list._id, cursor === undefined ? 0 : readCursor(cursor), limit + 1);
    const page = found.slice(0, limit);
    const moves = await this.moves.of(list, page);
    const paths = await this.departments.pathsOf(moves.flatMap(({ from }) => from.department ?? []));
    return {
      items: moves.map(({ transfer, person, from, outcome }) => ({
        row: transfer.row,
        person: PersonId.parse(person._id),
        name: fullName(person),
        staffNumber: person.staff?.staffNumber ?? '',
        from: paths.get(from.department ?? '') ?? [],
        fromPosition: from.position,
        to: [...transfer.path],
        position: transfer.position,
        outcome,
      })),
      nextCursor: found.length > limit ? String(page.at(-1)?.row) : null,
    };
  }
}

function readCursor(cursor: string): number {
  if (/^\d{1,7}$/.test(cursor)) return Number(cursor);
  throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-format' }] });
}
