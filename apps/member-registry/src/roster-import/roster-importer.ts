import type { Audience } from '#contracts';
import type { CsvRow } from '#csv';
import { Injectable } from '@nestjs/common';
import { settle, type AcceptedRow, type ChunkResult, type RefusedRow } from '../import-chunk/index.js';
import { KeepPeople, remember, type Kept, type PersonInRow, type RosterRow, type SeenInFile } from '../person/index.js';
import { readRosterRow } from './read-roster-row.js';
import { RosterEnrolments, type RosterProgramme } from './roster-enrolments.js';

export interface RosterImport {
  readonly audience: Audience;
  readonly header: readonly string[];
  readonly programme: RosterProgramme | null;
}

/** Takes the rows of a roster into the register, and their people into its programme. */
@Injectable()
export class RosterImporter {
  constructor(
    private readonly people: KeepPeople,
    private readonly enrolments: RosterEnrolments,
  ) {}

  /** One run over a file, chunk after chunk in the file's order. */
  begin({ audience, header, programme }: RosterImport) {
    const seen: SeenInFile = new Map();
    const read = (rows: readonly CsvRow[]) => rows.map((row) => readRosterRow(audience, header, row));
    return {
      chunkRows: 500,
      plan: async (rows: readonly CsvRow[]): Promise<ChunkResult> => {
        const all = read(rows);
        const kept = await this.people.plan(all.filter(isRow), seen);
        const { accepted, refused } = await this.enrolments.plan(kept.filter(isTaken), programme);
        return { accepted, refused: inOrder([...all.filter(isRefused), ...kept.filter(isKeptRefused), ...refused]) };
      },
      apply: async (rows: readonly CsvRow[], plan: ChunkResult): Promise<ChunkResult> => {
        const planned = new Map(plan.accepted.filter(hasWork).map((row) => [row.row, row]));
        const ready = read(rows)
          .filter(isRow)
          .filter(({ row }) => planned.has(row));
        const kept = await this.people.keep(ready, (row) => planned.get(row)?.person ?? '');
        const now = new Map(kept.map((row) => [row.row, row]));
        const settled = plan.accepted.flatMap((row) => {
          const done = now.get(row.row);
          if (!done) return [row];
          return done.outcome === 'refused' ? [] : [settle(row, done)];
        });
        const { accepted, refused } = await this.enrolments.make(settled, programme);
        return { accepted, refused: inOrder([...plan.refused, ...kept.filter(isKeptRefused), ...refused]) };
      },
      /** Called once a chunk is finished, also when it was finished before a crash. */
      finished: (rows: readonly CsvRow[], { accepted }: ChunkResult): void => {
        const taken = new Set(accepted.map(({ row }) => row));
        for (const row of read(rows).filter(isRow)) if (taken.has(row.row)) remember(seen, personOf(row));
      },
    };
  }
}

const hasWork = ({ outcome }: AcceptedRow) => outcome !== 'unchanged';
const personOf = ({ person }: RosterRow<PersonInRow>) => {
  const { familyName, givenName, email, staff } = person;
  return {
    familyName,
    givenName,
    ...(email !== undefined && { email }),
    ...(staff && { staff: { ...staff, department: null } }),
  };
};
const isRefused = (row: RosterRow<PersonInRow> | RefusedRow): row is RefusedRow => 'code' in row;
const isRow = (row: RosterRow<PersonInRow> | RefusedRow): row is RosterRow<PersonInRow> => !('code' in row);
const isTaken = (kept: Kept): kept is Exclude<Kept, { outcome: 'refused' }> => kept.outcome !== 'refused';
const isKeptRefused = (kept: Kept): kept is Extract<Kept, { outcome: 'refused' }> => kept.outcome === 'refused';
const inOrder = (refused: readonly RefusedRow[]): RefusedRow[] =>
  refused.map(({ row, code, field }) => ({ row, code, field })).sort((a, b) => a.row - b.row);
