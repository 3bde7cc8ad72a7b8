import { dayInJapan } from '#contracts';
import { isWorkingTime, Mails } from '#mail';
import { Sweeps } from '#jobs';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { mayBeWrittenTo } from './reminder.domain.js';
import { ReminderRepository } from './reminder.repository.js';
import type { ReminderDocument } from './reminder.schema.js';

const AT_ONCE = 200;

/**
 * Hands due reminders to the mail, in working time and by the quiet rule. A reminder takes its reader's day first, so that
 * two processes never give somebody two; then it is posted, which is done once; then the mark goes.
 */
@Injectable()
export class PostReminders {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly mails: Mails,
  ) {}

  @Sweeps({ name: 'post-reminders', everyMs: 2000 })
  async sweep(now = new Date()): Promise<void> {
    if (!isWorkingTime(now)) return;
    const today = dayInJapan(now);
    let last: ReminderDocument | null = null;
    do {
      const due: ReminderDocument[] = await this.reminders.findDue(last, AT_ONCE);
      for (const one of due) await inTenant(one.tenant, () => this.post(one, today));
      last = due.length === AT_ONCE ? (due.at(-1) ?? null) : null;
    } while (last);
  }

  private async post(due: ReminderDocument, today: string): Promise<void> {
    const { _id, kind, reader, tenant } = due;
    if (due.postedOn === undefined) {
      const may = mayBeWrittenTo(await this.reminders.postedOn(reader, today), today);
      if (!may || !(await this.reminders.takeDay(due, today)))
        return due.quiet ? undefined : this.reminders.noteQuiet(_id);
    }
    await this.mails.post({ kind, subject: _id, period: '' }, tenant);
    await this.reminders.unmark(_id);
  }
}
