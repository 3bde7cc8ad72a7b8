import { dayInJapan, DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { saveExportSchedule } from '#contracts/reporting';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { StartExport } from '../export-run/index.js';
import { firstOn, scheduleView } from './export-schedule-view.js';
import { ExportScheduleRepository } from './export-schedule.repository.js';

/** A municipality has so many at most. */
export const MOST_SCHEDULES = 50;

/** Has an export made every month; the same one again changes its day. */
@Injectable()
export class SaveExportSchedule {
  constructor(
    private readonly schedules: ExportScheduleRepository,
    private readonly exports: StartExport,
  ) {}

  async execute(
    { subject, form, day }: InputOf<typeof saveExportSchedule>,
    { account = '' }: Caller,
  ): Promise<OutputOf<typeof saveExportSchedule>> {
    const { programmeName } = await this.exports.check(subject);
    const tenant = requireTenant();
    const _id = naturalId('export-schedule', tenant, account, subject, form);
    const known = await this.schedules.find(_id);
    if (!known && (await this.schedules.count()) >= MOST_SCHEDULES) throw new DomainError('busy');
    const nextOn = known?.day === day ? known.nextOn : firstOn(day, dayInJapan(new Date()));
    const schedule = { _id, tenant, account, subject, programmeName, form, day, nextOn };
    await this.schedules.save(schedule);
    return scheduleView(schedule);
  }
}
