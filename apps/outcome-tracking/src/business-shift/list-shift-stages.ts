import { CompanyId, type InputOf, type OutputOf } from '#contracts';
import type { listShiftStages } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Names } from '../naming/index.js';
import { plainReport, standingStage } from './business-shift.domain.js';
import { BusinessShiftRepository } from './business-shift.repository.js';

/** How far the companies in a programme are, page by page. */
@Injectable()
export class ListShiftStages {
  constructor(
    private readonly shifts: BusinessShiftRepository,
    private readonly names: Names,
  ) {}

  async execute({
    programme,
    cursor = '',
    limit,
  }: InputOf<typeof listShiftStages>): Promise<OutputOf<typeof listShiftStages>> {
    // Unknown here, it is refused.
    await this.names.programme(programme);
    const found = await this.shifts.list(programme, cursor, limit + 1);
    const shown = found.slice(0, limit);
    return {
      items: shown.flatMap(({ company, name, said }) => {
        const counts = standingStage(said);
        if (!counts) return [];
        const all = said.map((report) => ({ ...plainReport(report), at: report.at.toISOString() }));
        return [{ company: CompanyId.parse(company), name, counts: plainReport(counts), said: all }];
      }),
      nextCursor: found.length > limit ? (shown.at(-1)?._id ?? null) : null,
    };
  }
}
