import type { ReminderSettings } from '#contracts/progress';
import { acrossTenants, Database, isDuplicate, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { reminderSettings, type ReminderSettingsDocument } from './reminder.schema.js';

type Kept = ReminderSettings & { readonly lookedOn: string | null };
const unsaid: Kept = { on: false, dueSoonDays: 14, notStartedAfterDays: 14, lookedOn: null };

@Injectable()
export class ReminderSettingsRepository {
  private readonly model: Model<ReminderSettingsDocument>;

  constructor(database: Database) {
    this.model = database.model<ReminderSettingsDocument>(reminderSettings);
  }

  /** Of the municipality; what holds while the office has said nothing. */
  async get(): Promise<Kept> {
    return (await this.model.findById(requireTenant()).lean<ReminderSettingsDocument>()) ?? unsaid;
  }

  /** The municipalities that have people reminded and where nobody has looked yet on this day. */
  async toLook(today: string): Promise<string[]> {
    return acrossTenants('municipalities that remind', () =>
      this.model.distinct('_id', { on: true, lookedOn: { $ne: today } }),
    );
  }

  /** What is said last counts; what is left out stays. */
  async save(changes: Partial<Kept>): Promise<void> {
    const tenant = requireTenant();
    const untold = Object.fromEntries(Object.entries(unsaid).filter(([field]) => !(field in changes)));
    const update = { $set: changes, $setOnInsert: { tenant, ...untold } };
    try {
      await this.model.updateOne({ _id: tenant }, update, { upsert: true });
    } catch (error) {
      // Somebody else said something for the first time at the same moment: now it is there.
      if (!isDuplicate(error)) throw error;
      await this.model.updateOne({ _id: tenant }, { $set: changes });
    }
  }
}
