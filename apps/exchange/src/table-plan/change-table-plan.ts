import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { changeTablePlan } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { brokenRules, moved } from '../seating/index.js';
import { KeepPlan } from './keep-plan.js';
import { seatingOfThose, TablePlans } from './table-plans.js';

/** Moves people by hand. What this breaks is shown before; it is kept with a reason. */
@Injectable()
export class ChangeTablePlan {
  constructor(
    private readonly plans: TablePlans,
    private readonly keeping: KeepPlan,
  ) {}

  async execute({
    meeting,
    round,
    moves,
    reason,
    dryRun,
    version,
  }: InputOf<typeof changeTablePlan>): Promise<OutputOf<typeof changeTablePlan>> {
    const planning = await this.plans.readPlanned(meeting, round);
    const { gathering, people, stored } = planning;
    if (stored.version !== version) throw new DomainError('changed-meanwhile');
    if (moves.some(({ attendee }) => !people.has(attendee))) throw new DomainError('attendee-not-found');
    const tables = gathering.tables.map(({ table }) => table);
    if (moves.some(({ table }) => !tables.includes(table))) throw new DomainError('table-not-found');

    const standing = seatingOfThose(stored.seating, planning);
    const seating = moved(standing, Object.fromEntries(moves.map(({ attendee, table }) => [attendee, table])));
    const told = (some: typeof seating) =>
      brokenRules(gathering, some, stored.unavoidable).map((broken) => JSON.stringify(broken));
    const before = told(standing);
    const isNewlyBroken = told(seating).some((broken) => !before.includes(broken));
    const change = { at: new Date(), people: moves.length, reason };
    const changed = { ...stored, seating, isBest: false, changes: [...stored.changes, change].slice(-MOST_CHANGES) };
    if (dryRun) return this.plans.view(planning, changed);
    if (isNewlyBroken && reason === null) throw new DomainError('rule-broken-without-reason');
    return this.keeping.execute(meeting, round, changed, version);
  }
}

/** So many of the last changes are kept with the plan; who moved whom is in the audit trail, without the reasons. */
const MOST_CHANGES = 50;
