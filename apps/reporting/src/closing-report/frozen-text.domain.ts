import type { ProgrammeFigures } from '#contracts/reporting';

/** What a closed programme's report says, before it becomes text. */
export interface ClosedReport {
  readonly programme: string;
  readonly municipality: string;
  readonly key: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly closing: number;
  readonly closedAt: string;
  readonly asOf: string;
  readonly version: number;
  readonly figures: ProgrammeFigures;
}

/** The report as text, its keys in alphabetical order at every depth: the same report is the same text. */
export const frozenText = (report: ClosedReport): string => JSON.stringify(sorted(report));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inside]) => [key, sorted(inside)]),
  );
}

/** The figures of a frozen text. */
export const figuresIn = (text: string): ProgrammeFigures => (JSON.parse(text) as ClosedReport).figures;
