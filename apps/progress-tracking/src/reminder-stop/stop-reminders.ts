import type { InputOf, OutputOf } from '#contracts';
import type { stopReminders } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { ReminderRepository } from '../reminder/index.js';
import { LinkedReminders } from './linked-reminders.js';

/** Stops the kind of mails that a link came with, for whoever they went to; or has them sent again. */
@Injectable()
export class StopReminders {
  constructor(
    private readonly linked: LinkedReminders,
    private readonly reminders: ReminderRepository,
  ) {}

  execute({ link, stopped }: InputOf<typeof stopReminders>): Promise<OutputOf<typeof stopReminders>> {
    return this.linked.within(link, async (reminder) => {
      await this.reminders.setStopped(reminder, stopped, new Date());
      return { kind: reminder.kind, stopped };
    });
  }
}
