import { refusals } from '#contracts';
import type { CsvRow } from '#csv';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { AcceptedRow, ChunkResult, RefusedRow } from '../import-chunk/index.js';
import type { RecordKind } from './record-headers.js';
import {
  completions,
  placementChecks,
  placements,
  workplaceUses,
  type Recorded,
  type RecordKindRules,
} from './record-kinds.js';
import { ResolveEnrolments, type ReadyRow } from './resolve-enrolments.js';
import { isRefusedCell, isRefusedRow, type RowOfEnrolment } from './row-of-enrolment.js';

interface ImportedFile {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Hands the rows of a file over to who keeps such records, each as a record of an enrolment. */
@Injectable()
export class RecordImporter {
  constructor(
    private readonly resolving: ResolveEnrolments,
    private readonly rpc: RpcClient,
  ) {}

  begin(kind: RecordKind, file: ImportedFile) {
    switch (kind) {
      case 'placements':
        return this.beginWith(placements, file);
      case 'placement-checks':
        return this.beginWith(placementChecks, file);
      case 'workplace-uses':
        return this.beginWith(workplaceUses, file);
      case 'completions':
        return this.beginWith(completions, file);
    }
  }

  /**
   * One run over a file. A record that stands in it twice is one record: it is kept as its last row says, so that the
   * same file again changes nothing, and the later rows are unchanged.
   */
  private beginWith<T extends object>(rules: RecordKindRules<T>, { header, rows: all }: ImportedFile) {
    const read = (rows: readonly CsvRow[]) => rows.map((row) => rules.read(header, row));
    const keyOf = ({ email, staffNumber, programmeKey }: Omit<RowOfEnrolment<T>, 'what' | 'row'>, what: T) =>
      JSON.stringify([email || staffNumber, programmeKey, rules.keyOf(what)]);
    const first = new Map<string, number>();
    const last = new Map<string, T>();
    for (const row of read(all)) {
      if (isRefusedRow(row) || isRefusedCell(row.what)) continue;
      const key = keyOf(row, row.what);
      if (!first.has(key)) first.set(key, row.row);
      last.set(key, row.what);
    }
    const record = async (ready: readonly ReadyRow<T>[], dryRun: boolean): Promise<ReadonlyMap<number, Recorded>> => {
      if (ready.length === 0) return new Map();
      const records = ready.map((row) => ({
        enrolment: row.enrolment,
        what: last.get(keyOf(row, row.what)) ?? row.what,
      }));
      const { results } = await rules.record(this.rpc, records, dryRun);
      return new Map(ready.map(({ row }, place) => [row, results[place] ?? 'unchanged']));
    };
    return {
      /** As many as the owners take at once. */
      chunkRows: 200,
      plan: async (rows: readonly CsvRow[]): Promise<ChunkResult> => {
        const { ready, refused } = await this.resolving.execute(read(rows));
        const results = await record(ready, true);
        return judge(ready, refused, results, (row, result) =>
          first.get(keyOf(row, row.what)) === row.row ? result : 'unchanged',
        );
      },
      apply: async (rows: readonly CsvRow[], plan: ChunkResult): Promise<ChunkResult> => {
        const planned = new Map(plan.accepted.map((row) => [row.row, row.outcome]));
        const { ready, refused } = await this.resolving.execute(read(rows).filter(({ row }) => planned.has(row)));
        const results = await record(ready, false);
        return judge(ready, [...plan.refused, ...refused], results, (row, result) => planned.get(row.row) ?? result);
      },
      /** Nothing to remember: the file was read ahead. */
      finished: (): void => undefined,
    };
  }
}

function judge<T>(
  ready: readonly ReadyRow<T>[],
  refused: readonly RefusedRow[],
  results: ReadonlyMap<number, Recorded>,
  outcomeOf: (row: ReadyRow<T>, result: AcceptedRow['outcome']) => AcceptedRow['outcome'],
): ChunkResult {
  const accepted: AcceptedRow[] = [];
  const late: RefusedRow[] = [];
  for (const row of ready) {
    const result = results.get(row.row) ?? 'unchanged';
    if (isRefusal(result)) late.push({ row: row.row, code: result, field: null });
    else accepted.push({ row: row.row, outcome: outcomeOf(row, result), person: row.person, enrols: false });
  }
  return { accepted, refused: [...refused, ...late].sort((a, b) => a.row - b.row) };
}

const isRefusal = (result: Recorded): result is Exclude<Recorded, AcceptedRow['outcome']> =>
  Object.hasOwn(refusals, result);
