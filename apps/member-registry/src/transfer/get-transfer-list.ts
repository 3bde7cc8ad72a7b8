import { DepartmentId, DomainError, PersonId, type InputOf, type OutputOf } from '#contracts';
import { findEnrolmentsOf } from '#contracts/progress';
import type { getTransferList } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { Departments } from '../department/index.js';
import { Moves, type PlannedMove } from './moves.js';
import { transferListView } from './transfer-list-view.js';
import { TransferListRepository } from './transfer-list.repository.js';
import { TransferPlan } from './transfer-plan.js';
import { TransferRepository } from './transfer.repository.js';

type Asked = OutputOf<typeof getTransferList>;
const SHOWN_REFUSED = 100;
const SHOWN_MANAGERS = 200;
const ASKED_AT_ONCE = 100;

/** A list of transfers and what it does. Once it is in effect, there is nothing left to be opened, emptied or ended. */
@Injectable()
export class GetTransferList {
  constructor(
    private readonly lists: TransferListRepository,
    private readonly transfers: TransferRepository,
    private readonly moves: Moves,
    private readonly plan: TransferPlan,
    private readonly departments: Departments,
    private readonly rpc: RpcClient,
  ) {}

  async execute({ transferList }: InputOf<typeof getTransferList>): Promise<Asked> {
    const list = await this.lists.find(transferList);
    if (!list) throw new DomainError('unknown-transfer-list');
    const moves = await this.moves.of(list, await this.transfers.allOf(list._id));
    const isAhead = list.status !== 'in-effect';
    const [opens, empties, managers, enrolments] = await Promise.all([
      isAhead ? this.plan.opens(moves, list.on) : [],
      isAhead ? this.plan.empties(moves) : [],
      isAhead ? this.plan.managers(moves) : [],
      this.countEnrolments(moves.filter(({ outcome }) => outcome === 'moves')),
    ]);
    const shown = managers.slice(0, SHOWN_MANAGERS);
    const paths = await this.departments.pathsOf([...empties, ...shown.flatMap(({ ends }) => ends)]);
    const named = (id: string) => ({ department: DepartmentId.parse(id), path: paths.get(id) ?? [] });
    return {
      ...transferListView(list),
      counts: {
        rows: moves.length,
        unchanged: moves.filter(({ outcome }) => outcome === 'unchanged').length,
        refused: list.refused.length,
      },
      refused: list.refused.slice(0, SHOWN_REFUSED),
      opens,
      empties: empties.map(named),
      managers: shown.map(({ person, name, ends }) => ({
        person: PersonId.parse(person),
        name,
        ends: ends.map(named),
      })),
      enrolments,
    };
  }

  private async countEnrolments(moves: readonly PlannedMove[]): Promise<number | null> {
    const people = moves.map(({ person }) => PersonId.parse(person._id));
    let count = 0;
    try {
      for (let at = 0; at < people.length; at += ASKED_AT_ONCE) {
        const asked = people.slice(at, at + ASKED_AT_ONCE);
        count += (await this.rpc.call(findEnrolmentsOf, { people: asked })).enrolments.length;
      }
      return count;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'unavailable') return null;
      throw error;
    }
  }
}
