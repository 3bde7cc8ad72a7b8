import { DomainError } from '#contracts';
import type { ReminderSettings } from '#contracts/progress';
import { acrossTenants, Database, insertVersioned, requireTenant, saveVersioned } from '#persistence';
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

  /** @throws DomainError `changed-meanwhile`. */
  async save(changes: Partial<Kept>, now: Date): Promise<void> {
    const tenant = requireTenant();
    const stored = await this.model.findById(tenant).lean<ReminderSettingsDocument>();
    const { on, dueSoonDays, notStartedAfterDays, lookedOn } = { ...(stored ?? unsaid), ...changes };
    const next = { _id: tenant, tenant, on, dueSoonDays, notStartedAfterDays, lookedOn };
    if (stored) return saveVersioned(this.model, stored.version, next, now);
    if (!(await insertVersioned(this.model, next, now))) throw new DomainError('changed-meanwhile');
  }
}
