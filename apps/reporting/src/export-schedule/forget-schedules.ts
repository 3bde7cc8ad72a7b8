import type { Subject } from '#contracts';
import { MailLog } from '#mail';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { ExportRunRepository } from '../export-run/index.js';
import { ExportScheduleRepository } from './export-schedule.repository.js';

/** Takes away the monthly exports of accounts that are erased, and the mails about them. */
@Injectable()
export class ForgetSchedules implements EraseStep {
  constructor(
    private readonly schedules: ExportScheduleRepository,
    private readonly runs: ExportRunRepository,
    private readonly log: MailLog,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<'done'> {
    const accounts = subjects.flatMap((subject) => subject.accounts);
    if (accounts.length === 0) return 'done';
    await this.schedules.deleteOf(accounts);
    for (const run of await this.runs.monthlyOf(accounts)) await this.log.forget(run);
    return 'done';
  }
}
