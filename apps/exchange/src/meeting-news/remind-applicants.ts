import { dayInJapan } from '#contracts';
import { Sweeps } from '#jobs';
import { isWorkingTime, Mails } from '#mail';
import { Injectable } from '@nestjs/common';
import { ApplicantRepository } from '../applicant/index.js';
import { MeetingRepository } from '../meeting/index.js';
import { LOOKED_AHEAD_DAYS, remindersOn } from './reminder-day.js';
import { ReminderRepository } from './reminder.repository.js';

const DAY_MS = 24 * 3_600_000;

/**
 * Has everybody who applied for a meeting written to on the days of its reminders, in working time. What was cut off is
 * done again: each mail is one. A day that has passed is not made up for.
 */
@Injectable()
export class RemindApplicants {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly applicants: ApplicantRepository,
    private readonly reminders: ReminderRepository,
    private readonly mails: Mails,
  ) {}

  @Sweeps({ name: 'meeting-reminders', everyMs: 2000 })
  async sweep(now = new Date()): Promise<void> {
    if (!isWorkingTime(now)) return;
    const until = new Date(now.getTime() + LOOKED_AHEAD_DAYS * DAY_MS);
    for (const { _id, startsAt } of await this.meetings.startingWithin(now, until)) {
      const startsOn = dayInJapan(startsAt);
      // One for each day it is on: a meeting that is put off has others.
      for (const days of remindersOn(dayInJapan(now), startsOn)) await this.remind(_id, `${days} ${startsOn}`, now);
    }
  }

  private async remind(meeting: string, period: string, now: Date): Promise<void> {
    if (await this.reminders.isDone(meeting, period)) return;
    for (const { _id, municipality } of await this.applicants.listOf(meeting))
      await this.mails.post({ kind: 'meeting-soon', subject: _id, period }, municipality);
    await this.reminders.noteDone(meeting, period, now);
  }
}
