import { dayInJapan, DomainError, MunicipalityCode, type ProgrammeId } from '#contracts';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { emptyTally, type Breakdown, type ReportedProgramme, type Tally } from '../figures/index.js';
import { Freshness, freshnessAt } from '../freshness/index.js';
import { ProgrammeReportRepository } from './programme-report.repository.js';
import type { ProgrammeReportDocument, ReportDayDocument } from './programme-report.schema.js';
import { ReportDayRepository } from './report-day.repository.js';

/** A programme's report before it is shown to anybody. */
export interface KnownReport {
  readonly id: ProgrammeId;
  readonly municipality: MunicipalityCode;
  readonly programme: ReportedProgramme;
  readonly tally: Tally;
  readonly breakdown: Breakdown;
  /** The day of reading. */
  readonly today: string;
  /** An earlier version than the present one. */
  readonly isPast: boolean;
  readonly fresh: ReturnType<typeof freshnessAt>;
}

/** Reads a programme's report as it stands, or as it stood at the end of a day; all that is shown of one comes from here. */
@Injectable()
export class ReadProgrammeReport {
  constructor(
    private readonly reports: ProgrammeReportRepository,
    private readonly days: ReportDayRepository,
    private readonly freshness: Freshness,
  ) {}

  /** @throws DomainError `unknown-programme`, `no-version-that-day` */
  async execute(id: ProgrammeId, on?: string): Promise<KnownReport> {
    const now = new Date();
    const municipality = MunicipalityCode.parse(requireTenant());
    // Upstream first, the report last: what moves on in between is then seen twice, never missed.
    const underway = await this.freshness.underway({ municipality, programme: id });
    const report = await this.reports.find(id);
    if (!report?.programme) throw new DomainError('unknown-programme');
    const kept = on === undefined ? null : await this.versionOn(report, on, now);
    const { folded, breakdown = {}, version, foldedAt } = kept ?? report;
    return {
      id,
      municipality,
      ...(folded ?? { programme: report.programme, tally: emptyTally }),
      breakdown,
      today: dayInJapan(now),
      isPast: kept !== null && kept.version !== report.version,
      fresh: kept
        ? { asOf: kept.foldedAt.toISOString(), lagSeconds: 0, version: kept.version }
        : freshnessAt(now, underway, [report.stale ? report.staleSince : null], { version, foldedAt }),
    };
  }

  /** The version that stood at the end of a day: the present one, when it is not younger than that. */
  private async versionOn(
    { _id, folded, breakdown, version, foldedAt }: ProgrammeReportDocument,
    day: string,
    now: Date,
  ): Promise<Omit<ReportDayDocument, '_id' | 'tenant'>> {
    const none = new DomainError('no-version-that-day');
    if (!folded || !foldedAt || version === undefined || day > dayInJapan(now)) throw none;
    if (dayInJapan(foldedAt) <= day) return { folded, version, foldedAt, ...(breakdown && { breakdown }) };
    const kept = await this.days.findAtEndOf(_id, day);
    if (!kept) throw none;
    return kept;
  }
}
