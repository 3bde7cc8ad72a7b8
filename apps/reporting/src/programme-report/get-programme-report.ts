import { dayInJapan, DomainError, MunicipalityCode, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { getProgrammeReport } from '#contracts/reporting';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { disclosedFigures, disclosureFor, emptyTally } from '../figures/index.js';
import { Freshness, freshnessAt } from '../freshness/index.js';
import { ProgrammeReportRepository } from './programme-report.repository.js';
import type { ProgrammeReportDocument } from './programme-report.schema.js';
import { ReportDayRepository } from './report-day.repository.js';

type Input = InputOf<typeof getProgrammeReport>;

/** What a programme achieved: now, judged at another day, or as it stood at the end of a day. */
@Injectable()
export class GetProgrammeReport {
  constructor(
    private readonly reports: ProgrammeReportRepository,
    private readonly days: ReportDayRepository,
    private readonly freshness: Freshness,
  ) {}

  async execute(
    { programme: id, asOf, on }: Input,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getProgrammeReport>> {
    const now = new Date();
    const municipality = MunicipalityCode.parse(requireTenant());
    // Upstream first, the report last: what moves on in between is then seen twice, never missed.
    const underway = await this.freshness.underway({ municipality, programme: id });
    const report = await this.reports.find(id);
    if (!report?.programme) throw new DomainError('unknown-programme');
    const kept = on === undefined ? null : await this.versionOn(report, on, now);
    const { folded, version, foldedAt } = kept ?? report;
    const { programme, tally } = folded ?? { programme: report.programme, tally: emptyTally };
    const disclosure = disclosureFor(caller);
    const { key, name, audience, fiscalYear, startsOn, endsOn, courses } = programme;
    return {
      ...(kept
        ? { asOf: kept.foldedAt.toISOString(), lagSeconds: 0, version: kept.version }
        : freshnessAt(now, underway, [report.stale ? report.staleSince : null], { version, foldedAt })),
      disclosure,
      programme: {
        programme: id,
        municipality,
        key,
        name,
        audience,
        fiscalYear,
        startsOn,
        endsOn,
        courses: [...courses],
      },
      figures: disclosedFigures(programme, tally, asOf ?? on ?? dayInJapan(now), disclosure),
    };
  }

  /** The version that stood at the end of a day: the present one, when it is not younger than that. */
  private async versionOn({ _id, folded, version, foldedAt }: ProgrammeReportDocument, day: string, now: Date) {
    const none = new DomainError('no-version-that-day');
    if (!folded || !foldedAt || version === undefined || day > dayInJapan(now)) throw none;
    if (dayInJapan(foldedAt) <= day) return { folded, version, foldedAt };
    const kept = await this.days.findAtEndOf(_id, day);
    if (!kept) throw none;
    return kept;
  }
}
