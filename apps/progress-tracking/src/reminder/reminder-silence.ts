import { dayInJapan } from '#contracts';
import { Injectable } from '@nestjs/common';
import { ReminderSettingsRepository } from './reminder-settings.repository.js';
import { ReminderRepository } from './reminder.repository.js';
import { workingDayBefore } from '#mail';

/** Whether reminders that are expected have fallen silent. */
@Injectable()
export class ReminderSilence {
  constructor(
    private readonly settings: ReminderSettingsRepository,
    private readonly reminders: ReminderRepository,
  ) {}

  /** Null: the municipality has nobody reminded. */
  async look(now: Date): Promise<{ stuck: number; lookedOn: string | null; silent: boolean } | null> {
    const { on, lookedOn } = await this.settings.get();
    if (!on) return null;
    const before = workingDayBefore(dayInJapan(now));
    // A whole working day has passed over them. Who had two mails this week waits by the quiet rule, a week at most.
    const stuck = await this.reminders.countStuck(new Date(`${before}T00:00:00+09:00`));
    return { stuck, lookedOn, silent: stuck > 0 || (lookedOn !== null && lookedOn < before) };
  }
}
