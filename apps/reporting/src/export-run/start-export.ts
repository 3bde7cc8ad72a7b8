import { dayInJapan, DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { startExport } from '#contracts/reporting';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { DueExports } from './due-exports.js';
import { readSubject } from '../subject.domain.js';
import { checkTakes, viewOf } from './export-run-view.js';
import { ExportRunRepository } from './export-run.repository.js';
import type { ExportRunDocument } from './export-run.schema.js';
import { ExportedProgrammes } from './exported-programmes.js';

/** So many exports of a municipality may wait at a time. */
const MOST_WAITING = 20;

type Wanted = InputOf<typeof startExport>;

/** Has rows exported as a file: the same of one version of the report on one day is one export. */
@Injectable()
export class StartExport {
  constructor(
    private readonly programmes: ExportedProgrammes,
    private readonly runs: ExportRunRepository,
    private readonly due: DueExports,
  ) {}

  async execute(wanted: Wanted, caller: Caller): Promise<OutputOf<typeof startExport>> {
    checkTakes(caller);
    const { account = '' } = caller;
    const now = new Date();
    const { subject, form } = wanted;
    const version = await this.programmes.versionOf(subject);
    const _id = naturalId('export', requireTenant(), account, subject, form, String(version), dayInJapan(now));
    if ((await this.runs.countDue()) >= MOST_WAITING && !(await this.runs.find(_id))?.due)
      throw new DomainError('busy');
    await this.runs.start(await this.runOf(_id, wanted, account, null, now));
    const run = await this.runs.find(_id);
    if (!run) throw new DomainError('busy');
    if (run.due) await this.due.queue(run);
    return viewOf(run, now);
  }

  /** The run of a monthly export, once for its month. */
  async monthly(schedule: string, wanted: Wanted, account: string, period: string): Promise<void> {
    const _id = naturalId('export', requireTenant(), schedule, period);
    await this.runs.startOnce(await this.runOf(_id, wanted, account, period, new Date()));
    const run = await this.runs.find(_id);
    if (run?.due) await this.due.queue(run);
  }

  /** @throws DomainError `unknown-programme`, `no-report-yet` */
  async check(subject: string): Promise<{ readonly programmeName: string | null; readonly total: number }> {
    const programmes = await this.programmes.of(subject);
    const isYear = 'fiscalYear' in readSubject(subject);
    if (programmes.length === 0) throw new DomainError(isYear ? 'no-report-yet' : 'unknown-programme');
    const total = programmes.reduce((sum, { enrolments }) => sum + enrolments, 0);
    return { programmeName: isYear ? null : (programmes[0]?.programme.name ?? null), total };
  }

  private async runOf(
    _id: string,
    { subject, form }: Wanted,
    account: string,
    period: string | null,
    requestedAt: Date,
  ): Promise<ExportRunDocument> {
    const { programmeName, total } = await this.check(subject);
    const tenant = requireTenant();
    return {
      _id,
      tenant,
      account,
      subject,
      programmeName,
      form,
      requestedAt,
      period,
      due: true,
      attempt: 0,
      done: 0,
      total,
    };
  }
}
