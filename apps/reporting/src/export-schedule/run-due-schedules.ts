import { AccountId, addMonths, dayInJapan } from '#contracts';
import { listDigestReaders } from '#contracts/registry';
import { Sweeps } from '#jobs';
import { Mails } from '#mail';
import { LOGGER, RpcClient } from '#messaging';
import type { Logger } from '#observability';
import { inTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { ExportRunRepository, StartExport } from '../export-run/index.js';
import { monthOf } from './export-schedule-view.js';
import { ExportScheduleRepository } from './export-schedule.repository.js';
import type { ExportScheduleDocument } from './export-schedule.schema.js';

const SWEPT = 100;

/** Begins monthly exports on their day, or later when nobody was there on it; tells who asked once the file is there. */
@Injectable()
export class RunDueSchedules {
  constructor(
    private readonly schedules: ExportScheduleRepository,
    private readonly exports: StartExport,
    private readonly runs: ExportRunRepository,
    private readonly mails: Mails,
    private readonly rpc: RpcClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Sweeps({ name: 'due-export-schedules', everyMs: 5000 })
  async sweep(): Promise<void> {
    for (const due of await this.schedules.findDue(dayInJapan(new Date()), SWEPT))
      await inTenant(due.tenant, () => this.run(due)).catch((error: unknown) =>
        this.logger.warn({ err: error, exportSchedule: due._id }, 'monthly export not begun yet'),
      );
  }

  @Sweeps({ name: 'unmailed-exports', everyMs: 5000 })
  async tell(): Promise<void> {
    for (const { _id, tenant, period } of await this.runs.findUnmailed(SWEPT))
      await inTenant(tenant, async () => {
        await this.mails.post({ kind: 'export-ready', subject: _id, period: period ?? '' }, tenant);
        await this.runs.noteMailed(_id);
      });
  }

  /** The month's run is kept before the mark moves on: after a crash it is found again, and is the same one. */
  private async run(due: ExportScheduleDocument): Promise<void> {
    const { readers } = await this.rpc.call(listDigestReaders, { account: AccountId.parse(due.account) });
    // Who is in the office no more has nothing made in his name.
    if (!readers.some(({ office }) => office)) return void (await this.schedules.delete(due._id));
    await this.exports.monthly(due._id, due, due.account, monthOf(due.nextOn));
    await this.schedules.moveOn(due, addMonths(due.nextOn, 1));
  }
}
