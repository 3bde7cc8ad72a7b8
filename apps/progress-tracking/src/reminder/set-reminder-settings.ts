import type { ReminderSettings } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { ReminderSettingsRepository } from './reminder-settings.repository.js';

/** The office says how people are reminded. Switched off, nothing goes out any more, not even what is due. */
@Injectable()
export class SetReminderSettings {
  constructor(private readonly settings: ReminderSettingsRepository) {}

  async execute(said: ReminderSettings): Promise<ReminderSettings> {
    await this.settings.save(said);
    return said;
  }
}
