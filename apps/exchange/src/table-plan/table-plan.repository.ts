import { DomainError } from '#contracts';
import { Database, insertVersioned, naturalId, saveVersioned, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { tablePlans, type TablePlanDocument } from './table-plan.schema.js';

@Injectable()
export class TablePlanRepository {
  private readonly model: Model<TablePlanDocument>;

  constructor(database: Database) {
    this.model = database.model<TablePlanDocument>(tablePlans);
  }

  /** The plans of a meeting up to a round, the first first. */
  upTo(meeting: string, round: number): Promise<TablePlanDocument[]> {
    return this.model
      .find({ meeting, round: { $lte: round } })
      .sort({ round: 1 })
      .lean<TablePlanDocument[]>()
      .exec();
  }

  /** Removes the plans of these meetings, with the reasons in them. */
  async forget(meetings: readonly string[]): Promise<void> {
    await this.model.deleteMany({ meeting: { $in: meetings } });
  }

  /** @throws DomainError `changed-meanwhile` when somebody else saved first. */
  async save(readVersion: number | undefined, plan: Omit<State<TablePlanDocument>, '_id'>, now: Date): Promise<void> {
    const state = { ...plan, _id: naturalId('table-plan', plan.meeting, String(plan.round)) };
    if (readVersion !== undefined) await saveVersioned(this.model, readVersion, state, now);
    else if (!(await insertVersioned(this.model, state, now))) throw new DomainError('changed-meanwhile');
  }
}
