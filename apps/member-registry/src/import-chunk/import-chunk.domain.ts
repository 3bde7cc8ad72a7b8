import type { RefusalCode } from '#contracts';
import type { ImportNote } from '#contracts/registry';

/** What was decided of a row by a rule, and of a completion the days that counted before and count now. */
export interface RowNote {
  readonly note?: ImportNote;
  readonly before?: string | null;
  readonly after?: string;
}

/** A row that was taken. `enrols`: it makes an enrolment that was not there before. */
export interface AcceptedRow extends RowNote {
  readonly row: number;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly person: string;
  readonly enrols: boolean;
}

/** A row that was not taken: record number (header = 1), why, and in which column. */
export interface RefusedRow {
  readonly row: number;
  readonly code: RefusalCode;
  readonly field: string | null;
}

export interface ChunkResult {
  readonly accepted: readonly AcceptedRow[];
  readonly refused: readonly RefusedRow[];
}

/** A row of an import, taken or not. */
export interface ImportedRow extends RowNote {
  readonly row: number;
  readonly outcome: AcceptedRow['outcome'] | 'refused';
  readonly person: string | null;
  readonly enrols: boolean;
  readonly code: RefusalCode | null;
  readonly field: string | null;
}

/** The rows of a chunk in the file's order. */
export function rowsOf({ accepted, refused }: ChunkResult): ImportedRow[] {
  return [
    ...accepted.map(({ row, outcome, person, enrols, note, before, after }) => ({
      row,
      outcome,
      person,
      enrols,
      code: null,
      field: null,
      ...(note && { note, before: before ?? null }),
      ...(after && { after }),
    })),
    ...refused.map(({ row, code, field }) => ({
      row,
      outcome: 'refused' as const,
      person: null,
      enrols: false,
      code,
      field,
    })),
  ].sort((a, b) => a.row - b.row);
}

export interface Counts {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly enrolled: number;
  readonly refused: number;
}

export function countRows({ accepted, refused }: ChunkResult): Counts {
  const count = (outcome: AcceptedRow['outcome']) => accepted.filter((row) => row.outcome === outcome).length;
  return {
    rows: accepted.length + refused.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    enrolled: accepted.filter(({ enrols }) => enrols).length,
    refused: refused.length,
  };
}

export function addCounts(all: readonly Counts[]): Counts {
  const sum = (field: keyof Counts) => all.reduce((total, counts) => total + counts[field], 0);
  return {
    rows: sum('rows'),
    created: sum('created'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    enrolled: sum('enrolled'),
    refused: sum('refused'),
  };
}

/**
 * What a planned row did, told after the work. The plan was written down first, so it knows what this import made even
 * when a crash came in between and everything is there already; somebody else's change in between is told as it was.
 */
export function settle(planned: AcceptedRow, now: Pick<AcceptedRow, 'outcome' | 'person'>): AcceptedRow {
  return now.person === planned.person ? planned : { ...planned, outcome: now.outcome, person: now.person };
}
