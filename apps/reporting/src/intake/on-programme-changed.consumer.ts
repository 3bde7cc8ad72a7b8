import type { DataOf, EventEnvelope } from '#contracts';
import { programmeChanged } from '#contracts/progress';
import { Consumes } from '#messaging';
import { Injectable } from '@nestjs/common';
import { ClosingReportRepository } from '../closing-report/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';
import { RefreshRequests } from '../refresh/index.js';

/** Keeps the programme's own data. Facts that came before it are counted now. */
@Injectable()
export class OnProgrammeChanged {
  constructor(
    private readonly reports: ProgrammeReportRepository,
    private readonly closings: ClosingReportRepository,
    private readonly requests: RefreshRequests,
  ) {}

  @Consumes(programmeChanged)
  async handle({ version, data }: EventEnvelope<DataOf<typeof programmeChanged>>): Promise<void> {
    const { programme, key, name, audience, fiscalYear, startsOn, endsOn } = data;
    const courses = data.courses.map((course) => ({ key: course.key, title: course.title }));
    const shown = { key, name, audience, fiscalYear, startsOn, endsOn, courses };
    await this.reports.putProgramme(programme, version, shown);
    for (const { number, at, reopenedAt } of data.closings ?? []) {
      await this.closings.expect(programme, number, new Date(at));
      if (reopenedAt !== null) await this.closings.cancel(programme, number);
    }
    await this.requests.ofProgramme(programme);
  }
}
