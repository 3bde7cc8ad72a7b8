import { addDays } from '#contracts';
import { Injectable } from '@nestjs/common';
import { Departments } from '../department/index.js';
import { PersonRepository, postingOn, postingsOf, type PersonDocument } from '../person/index.js';
import type { TransferDocument, TransferListDocument } from './transfer.schema.js';

/** What a transfer does to its person. */
export interface PlannedMove {
  readonly transfer: TransferDocument;
  readonly person: PersonDocument;
  /** The department and position that they leave. */
  readonly from: { readonly department: string | null; readonly position: string | null };
  readonly to: string;
  readonly outcome: 'moves' | 'unchanged';
}

/** Transfers against the roster: as it is now, or before the list took effect. */
@Injectable()
export class Moves {
  constructor(
    private readonly people: PersonRepository,
    private readonly departments: Departments,
  ) {}

  /** People who are gone, or whose use is stopped, are left out. */
  async of({ status, on }: TransferListDocument, transfers: readonly TransferDocument[]): Promise<PlannedMove[]> {
    const found = await this.people.findAll(transfers.map(({ person }) => person));
    const byId = new Map(found.map((person) => [person._id, person]));
    return transfers.flatMap((transfer) => {
      const person = byId.get(transfer.person);
      if (!person?.staff) return [];
      const to = this.departments.idOf(transfer.path);
      const isDone = status === 'in-effect';
      const from = (isDone ? postingOn(postingsOf(person), addDays(on, -1)) : person.staff) ?? nowhere;
      const isThere = from.department === to && (transfer.position ?? from.position) === from.position;
      return [{ transfer, person, from, to, outcome: isThere ? 'unchanged' : 'moves' }];
    });
  }
}

const nowhere = { department: null, position: null };
