import type { ReminderSettings } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { ReminderSettingsRepository } from './reminder-settings.repository.js';

/** How the municipality has people reminded. */
@Injectable()
export class GetReminderSettings {
  constructor(private readonly settings: ReminderSettingsRepository) {}

  async execute(): Promise<ReminderSettings> {
    const { on, dueSoonDays, notStartedAfterDays } = await this.settings.get();
    return { on, dueSoonDays, notStartedAfterDays };
  }
}
