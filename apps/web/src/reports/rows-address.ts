import type { BreakdownBy } from '#contracts/reporting';
import type { ProgrammeReport } from './reports.js';

/** One cell of a break-down. */
export interface Cell {
  readonly by: BreakdownBy;
  readonly of: string;
}

/** The page of whom a figure counts; undefined for whoever sees masked figures. */
export function rowsAddress(
  { disclosure, programme: { programme } }: Pick<ProgrammeReport, 'disclosure' | 'programme'>,
  place: string,
  cell?: Cell,
): string | undefined {
  if (disclosure !== 'working') return undefined;
  return `/programmes/${programme}/figures/${place}${cell ? `?${new URLSearchParams({ ...cell }).toString()}` : ''}`;
}
