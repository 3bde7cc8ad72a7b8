import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { getProgrammeBreakdown } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import {
  breakdownFigures,
  breakdownsFor,
  checkMoment,
  disclosureFor,
  maskedBreakdown,
  shownOf,
  type Disclosed,
} from '../figures/index.js';
import { GroupNames } from './group-names.js';
import { pageOf } from './page.domain.js';
import { ReadProgrammeReport, type KnownReport } from './read-programme-report.js';

type Input = InputOf<typeof getProgrammeBreakdown>;
type Output = OutputOf<typeof getProgrammeBreakdown>;

/** What a programme achieved, broken down by one thing. */
@Injectable()
export class GetProgrammeBreakdown {
  constructor(
    private readonly reading: ReadProgrammeReport,
    private readonly names: GroupNames,
  ) {}

  async execute({ programme, by, on, limit, cursor = '' }: Input, caller: AllowedCaller | undefined): Promise<Output> {
    const disclosure = disclosureFor(caller);
    checkMoment(disclosure, on);
    const whole = await this.show(await this.reading.execute(programme, on), by, disclosure);
    const after = whole.rows.findIndex(({ key }) => key === cursor) + 1;
    const rows = whole.rows
      .slice(after)
      .map((row) => ({ cursor: row.key, row, bytes: Buffer.byteLength(JSON.stringify(row)) }));
    return { ...whole, ...pageOf(rows, limit) };
  }

  /** All rows of a report that was read, however many. @throws DomainError `not-broken-down-so` */
  async show(
    { programme: { audience }, tally, breakdown, fresh }: KnownReport,
    by: Input['by'],
    disclosure: Disclosed,
  ): Promise<Omit<Output, 'nextCursor'>> {
    const offered = breakdownsFor[audience];
    if (!offered.includes(by)) throw new DomainError('not-broken-down-so', { audience });
    const counted = breakdown[by] ?? [];
    const figures =
      disclosure === 'working'
        ? counted.map((row) => ({ key: row.key, ...breakdownFigures(audience, by, row) }))
        : maskedBreakdown({ audience, shown: shownOf(audience, tally) }, by, counted);
    return { ...fresh, disclosure, by, offered: [...offered], rows: await this.names.named(by, figures) };
  }
}
