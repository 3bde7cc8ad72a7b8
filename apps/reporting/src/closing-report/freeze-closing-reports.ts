import { dayInJapan, MunicipalityCode, ProgrammeId } from '#contracts';
import { Sweeps } from '#jobs';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { disclosedFigures, emptyTally } from '../figures/index.js';
import { Freshness } from '../freshness/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';
import { ClosingReportRepository } from './closing-report.repository.js';
import type { ClosingReportDocument } from './closing-report.schema.js';
import { frozenText } from './frozen-text.js';

const AT_ONCE = 50;
/** Longer than any process remembers that a programme was open. */
const SETTLES_MS = 10_000;

/** Keeps the reports of closed programmes once everything that had been accepted is in their figures. */
@Injectable()
export class FreezeClosingReports {
  constructor(
    private readonly closings: ClosingReportRepository,
    private readonly reports: ProgrammeReportRepository,
    private readonly freshness: Freshness,
  ) {}

  @Sweeps({ name: 'closing-reports', everyMs: 3000 })
  async sweep(): Promise<void> {
    const settled = new Date(Date.now() - SETTLES_MS);
    for (const due of await this.closings.findDue(settled, AT_ONCE)) await inTenant(due.tenant, () => this.freeze(due));
  }

  private async freeze({ _id, tenant, programme: id, number, closedAt }: ClosingReportDocument): Promise<void> {
    const of = { municipality: MunicipalityCode.parse(tenant), programme: ProgrammeId.parse(id) };
    const underway = await this.freshness.underway(of);
    if (!underway.known || underway.oldest !== null) return;
    const report = await this.reports.find(id);
    if (!report?.programme || report.stale !== undefined) return;
    const { programme, tally } = report.folded ?? { programme: report.programme, tally: emptyTally };
    const [asOf, version] = [dayInJapan(closedAt), report.version ?? 0];
    const { key, name, fiscalYear } = programme;
    const figures = disclosedFigures(programme, tally, asOf, 'working');
    const closing = { closing: number, closedAt: closedAt.toISOString(), asOf, version };
    const text = frozenText({ programme: id, municipality: tenant, key, name, fiscalYear, ...closing, figures });
    const hash = createHash('sha256').update(text).digest('hex');
    await this.closings.freeze(_id, { at: new Date(), version, folded: { programme, tally }, asOf, text, hash });
  }
}
