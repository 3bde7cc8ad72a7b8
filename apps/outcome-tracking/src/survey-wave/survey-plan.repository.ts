import type { PlannedWave } from '#contracts/outcomes';
import { acrossTenants, Database, insertVersioned, requireTenant, saveVersioned } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { surveyPlans, type SurveyPlanDocument } from './survey-plan.schema.js';

@Injectable()
export class SurveyPlanRepository {
  private readonly model: Model<SurveyPlanDocument>;

  constructor(database: Database) {
    this.model = database.model<SurveyPlanDocument>(surveyPlans);
  }

  find(programme: string): Promise<SurveyPlanDocument | null> {
    return this.model.findById(programme).lean<SurveyPlanDocument>().exec();
  }

  /** Of all municipalities. */
  all(): Promise<SurveyPlanDocument[]> {
    return acrossTenants('survey plans to invite by', () => this.model.find().lean<SurveyPlanDocument[]>().exec());
  }

  /** False when somebody else made it meanwhile. @throws DomainError `changed-meanwhile`. */
  async save(programme: string, read: SurveyPlanDocument | null, waves: readonly PlannedWave[], now: Date) {
    const state = { _id: programme, tenant: requireTenant(), waves };
    if (!read) return insertVersioned(this.model, state, now);
    await saveVersioned(this.model, read.version, state, now);
    return true;
  }
}
