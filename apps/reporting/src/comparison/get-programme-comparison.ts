import { dayInJapan, DomainError, ProgrammeId, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import { getProgramme } from '#contracts/progress';
import type { getProgrammeComparison } from '#contracts/reporting';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { compared, disclosedFigures, disclosureFor, emptyTally, lastYears } from '../figures/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';

/** A programme's figures beside the targets of its plan and beside last year's programme. */
@Injectable()
export class GetProgrammeComparison {
  constructor(
    private readonly reports: ProgrammeReportRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute(
    { programme: id }: InputOf<typeof getProgrammeComparison>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getProgrammeComparison>> {
    const disclosure = disclosureFor(caller);
    const report = await this.reports.find(id);
    if (!report?.programme) throw new DomainError('unknown-programme');
    const { programme, tally } = report.folded ?? { programme: report.programme, tally: emptyTally };
    const [{ plan }, before] = await Promise.all([
      this.rpc.call(getProgramme, { programme: id }),
      this.reports.listFolded(programme.fiscalYear - 1),
    ]);
    const last = lastYears(programme, before);
    const today = dayInJapan(new Date());
    const shown = (one: typeof programme, counted: typeof tally) => disclosedFigures(one, counted, today, disclosure);
    return {
      disclosure,
      lastYear: last
        ? { programme: ProgrammeId.parse(last.id), name: last.programme.name, fiscalYear: last.programme.fiscalYear }
        : null,
      figures: compared(
        shown(programme, tally),
        plan?.logicModel?.kpis ?? [],
        last && shown(last.programme, last.tally),
      ),
    };
  }
}
