import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { getClosingReport } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { disclosedFigures, disclosureFor } from '../figures/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';
import { ClosingReportRepository } from './closing-report.repository.js';
import { figuresIn } from './frozen-text.js';

/** The report that was kept when a programme was closed, unchanged since. */
@Injectable()
export class GetClosingReport {
  constructor(
    private readonly reports: ProgrammeReportRepository,
    private readonly closings: ClosingReportRepository,
  ) {}

  async execute(
    { programme, closing }: InputOf<typeof getClosingReport>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getClosingReport>> {
    if (!(await this.reports.find(programme))?.programme) throw new DomainError('unknown-programme');
    const all = await this.closings.of(programme);
    const kept = all.flatMap(({ number, closedAt, frozen }) => (frozen ? [{ number, closedAt, frozen }] : []));
    const asked = closing === undefined ? kept.at(-1) : kept.find(({ number }) => number === closing);
    const waits = all.some(({ number, due }) => due && (closing === undefined || number === closing));
    // The newest closing is meant where none is named: its report may still be on its way.
    if (!asked || (closing === undefined && waits)) throw new DomainError(waits ? 'closing-report-due' : 'not-closed');
    const { number, closedAt, frozen } = asked;
    const disclosure = disclosureFor(caller);
    const { folded, asOf, text, hash } = frozen;
    return {
      programme,
      closing: number,
      closedAt: closedAt.toISOString(),
      frozenAt: frozen.at.toISOString(),
      asOf,
      version: frozen.version,
      disclosure,
      figures:
        disclosure === 'working' ? figuresIn(text) : disclosedFigures(folded.programme, folded.tally, asOf, disclosure),
      text: disclosure === 'working' ? text : null,
      hash,
      closings: kept.map((one) => ({
        number: one.number,
        closedAt: one.closedAt.toISOString(),
        hash: one.frozen.hash,
      })),
    };
  }
}
