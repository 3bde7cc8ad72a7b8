import { Injectable } from '@nestjs/common';
import { AccountRepository } from '../account/index.js';
import { Departments } from '../department/index.js';
import { fullName, PersonRepository } from '../person/index.js';
import { endedBy } from './leading.domain.js';
import type { PlannedMove } from './moves.js';
import { rolesOver } from './roles-over.js';

/** A manager who goes, and the departments over which the role ends. */
export interface EndingLead {
  readonly account: string;
  readonly person: string;
  readonly name: string;
  readonly ends: readonly string[];
}

/** What moves do beyond the people who move. */
@Injectable()
export class TransferPlan {
  constructor(
    private readonly departments: Departments,
    private readonly people: PersonRepository,
    private readonly accounts: AccountRepository,
  ) {}

  /** The departments of new places that do not stand on a day, from the top down. */
  async opens(moves: readonly PlannedMove[], on: string): Promise<string[][]> {
    const standing = new Set((await this.departments.standing(on)).map(({ _id }) => _id));
    const paths = new Map<string, string[]>();
    for (const { transfer } of moves)
      this.departments.idsAlong(transfer.path).forEach((id, depth) => {
        if (!standing.has(id)) paths.set(id, transfer.path.slice(0, depth + 1));
      });
    return [...paths.values()];
  }

  /** The departments that people leave, and in which, and below which, nobody is left then. */
  async empties(moves: readonly PlannedMove[]): Promise<string[]> {
    const left = new Set(moves.flatMap(({ from, outcome }) => (outcome === 'moves' ? (from.department ?? []) : [])));
    const movers = new Set(moves.map(({ person }) => person._id));
    const entered = new Set(moves.flatMap(({ transfer }) => this.departments.idsAlong(transfer.path)));
    const within = await this.departments.withAllBelow([...left]);
    const staying = (await this.people.departmentsOfStaff(within)).filter(({ _id }) => !movers.has(_id));
    const paths = await this.departments.pathsOf(staying.flatMap(({ staff }) => staff?.department ?? []));
    const filled = new Set([...paths.values()].flatMap((path) => this.departments.idsAlong(path)));
    return [...left].filter((department) => !filled.has(department) && !entered.has(department));
  }

  /** The managers among those who move. */
  async managers(moves: readonly PlannedMove[]): Promise<EndingLead[]> {
    const leaving = new Map(moves.flatMap((move) => (move.outcome === 'moves' ? [[move.person._id, move]] : [])));
    const accounts = await this.accounts.findByPeople([...leaving.keys()]);
    const paths = await this.departments.pathsOf([...leaving.values()].flatMap(({ from }) => from.department ?? []));
    return accounts.flatMap((account) =>
      rolesOver(account).flatMap(({ person, departments }) => {
        const move = leaving.get(person ?? '');
        if (!move) return [];
        const from = this.departments.idsAlong(paths.get(move.from.department ?? '') ?? []);
        const ends = endedBy({ from, to: this.departments.idsAlong(move.transfer.path) }, departments);
        return ends.length > 0
          ? [{ account: account._id, person: move.person._id, name: fullName(move.person), ends }]
          : [];
      }),
    );
  }
}
