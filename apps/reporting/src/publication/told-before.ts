import type { BreakdownBy, PublishedReport } from '#contracts/reporting';
import { toldBy, type ToldRows } from '../figures/index.js';

type Content<K extends PublishedReport['content']['kind']> = Extract<PublishedReport['content'], { kind: K }>;
type Told = ReadonlyMap<string, number>;

/** What everybody may have read of a fiscal year already: of one programme by itself, and among the others. */
export class ToldBefore {
  private readonly programmes: readonly Content<'programme'>[];
  private readonly years: readonly Content<'year'>[];

  constructor(published: readonly PublishedReport[]) {
    this.programmes = published.flatMap(({ content }) => (content.kind === 'programme' ? [content] : []));
    this.years = published.flatMap(({ content }) => (content.kind === 'year' ? [content] : []));
  }

  /** Counts of a programme, release by release. */
  ofProgramme(id: string): Told[] {
    const rows = this.years.flatMap((year) => year.rows.filter(({ programme }) => programme === id));
    return [
      ...this.editionsOf(id).map(({ figures }) => toldBy(figures)),
      ...rows.map(({ enrolled, started, completed, employed }) =>
        numbersOf({ enrolled, started, completed, employed }),
      ),
    ];
  }

  /** Rows of a programme's break-down, release by release. */
  ofBreakdown(id: string, by: BreakdownBy): ToldRows[] {
    return this.editionsOf(id).flatMap(({ breakdowns }) =>
      breakdowns
        .filter((breakdown) => breakdown.by === by)
        .map(({ rows }) => new Map(rows.map((row) => [row.key, row]))),
    );
  }

  /** Totals over all programmes, release by release. */
  ofYear(): Told[] {
    return this.years.map(({ figures: { enrolled, started, completed, employed, people } }) =>
      numbersOf({ enrolled, started, completed, employed, people }),
    );
  }

  private editionsOf(id: string): Content<'programme'>[] {
    return this.programmes.filter(({ programme }) => programme.programme === id);
  }
}

const numbersOf = (counts: Readonly<Record<string, unknown>>): Told =>
  new Map(
    Object.entries(counts).flatMap(([name, count]) => (typeof count === 'number' ? [[name, count] as const] : [])),
  );
