import { PersonId, ProgrammeId, type Audience } from '#contracts';
import { enrolPeople, matchEnrolments } from '#contracts/progress';
import type { CsvRow } from '#csv';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { settle, type AcceptedRow, type ChunkResult, type RefusedRow } from '../import-chunk/index.js';
import { KeepPeople, remember, type Kept, type PersonInRow, type RosterRow, type SeenInFile } from '../person/index.js';
import { readRosterRow } from './read-roster-row.js';

export interface RosterImport {
  readonly audience: Audience;
  readonly header: readonly string[];
  readonly programme: { readonly id: string; readonly key: string } | null;
}

/** Takes the rows of a roster into the register, and their people into its programme. */
@Injectable()
export class RosterImporter {
  constructor(
    private readonly people: KeepPeople,
    private readonly rpc: RpcClient,
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
        const accepted = await this.planEnrolments(kept, programme?.key);
        return { accepted, refused: inOrder([...all.filter(isRefused), ...kept.filter(isKeptRefused)]) };
      },
      apply: async (rows: readonly CsvRow[], plan: ChunkResult): Promise<ChunkResult> => {
        const planned = new Map(plan.accepted.filter(hasWork).map((row) => [row.row, row]));
        const ready = read(rows)
          .filter(isRow)
          .filter(({ row }) => planned.has(row));
        const kept = await this.people.keep(ready, (row) => planned.get(row)?.person ?? '');
        const now = new Map(kept.map((row) => [row.row, row]));
        const accepted = plan.accepted.flatMap((row) => {
          const done = now.get(row.row);
          if (!done) return [row];
          return done.outcome === 'refused' ? [] : [settle(row, done)];
        });
        if (programme) await this.enrol(programme.id, accepted);
        return { accepted, refused: inOrder([...plan.refused, ...kept.filter(isKeptRefused)]) };
      },
      /** Called once a chunk is finished, also when it was finished before a crash. */
      finished: (rows: readonly CsvRow[], { accepted }: ChunkResult): void => {
        const taken = new Set(accepted.map(({ row }) => row));
        for (const row of read(rows).filter(isRow)) if (taken.has(row.row)) remember(seen, personOf(row));
      },
    };
  }

  /** Marks whose enrolment this import will make: of the new people all, of the others those who have none. */
  private async planEnrolments(kept: readonly Kept[], programmeKey: string | undefined): Promise<AcceptedRow[]> {
    const accepted = kept.flatMap((row) => (row.outcome === 'refused' ? [] : [row]));
    const known = accepted.filter(({ outcome }) => outcome !== 'created');
    const pairs = known.map(({ person }) => ({ programmeKey: programmeKey ?? '', person: PersonId.parse(person) }));
    const { matches } = programmeKey && pairs.length > 0 ? await this.rpc.call(matchEnrolments, { pairs }) : noMatches;
    const enrolled = new Set(known.flatMap(({ row }, place) => (matches[place]?.result === 'found' ? [row] : [])));
    return accepted.map((row) => ({ ...row, enrols: programmeKey !== undefined && !enrolled.has(row.row) }));
  }

  private async enrol(programme: string, accepted: readonly AcceptedRow[]): Promise<void> {
    if (accepted.length === 0) return;
    const people = [...new Set(accepted.map(({ person }) => person))].map((person) => PersonId.parse(person));
    await this.rpc.call(enrolPeople, { programme: ProgrammeId.parse(programme), people });
  }
}

const hasWork = ({ outcome }: AcceptedRow) => outcome !== 'unchanged';
const noMatches = { matches: [] };
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
const isKeptRefused = (kept: Kept): kept is Extract<Kept, { outcome: 'refused' }> => kept.outcome === 'refused';
const inOrder = (refused: readonly RefusedRow[]): RefusedRow[] =>
  refused.map(({ row, code, field }) => ({ row, code, field })).sort((a, b) => a.row - b.row);
