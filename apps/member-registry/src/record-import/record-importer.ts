import { refusals } from '#contracts';
import type { LearningProvider } from '#contracts/registry';
import type { CsvRow } from '#csv';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { AcceptedRow, ChunkResult, RefusedRow, RowNote } from '../import-chunk/index.js';
import type { RecordKind } from './record-headers.js';
import {
  completionsFrom,
  ownCompletions,
  placementChecks,
  placements,
  workplaceUses,
  type Recorded,
  type RecordKindRules,
} from './record-kinds.js';
import { providerRowReader } from './read-provider-row.js';
import { ResolveEnrolments, type ReadyRow } from './resolve-enrolments.js';
import { isRefusedCell, isRefusedRow, type RowOfEnrolment } from './row-of-enrolment.js';

interface ImportedFile {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Of completions that a provider tells: how they are read, and the programme they are of. */
  readonly from?: { readonly mapping: LearningProvider; readonly programmeKey: string } | null;
}
type Told = RowNote & { readonly result: Recorded };

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
        return this.beginWith(completionsOf(file), file);
    }
  }

  /**
   * One run over a file. A record that stands in it twice is one record: it is kept as its rows say together, so that the
   * same file again changes nothing, and the later rows are unchanged.
   */
  private beginWith<T extends object>(rules: RecordKindRules<T>, { header, rows: all }: ImportedFile) {
    const read = (rows: readonly CsvRow[]) => rows.map((row) => rules.read(header, row));
    const idle = (what: T): RowNote['note'] | null => rules.idle?.(what) ?? null;
    const keyOf = ({ email, staffNumber, programmeKey }: Omit<RowOfEnrolment<T>, 'what' | 'row'>, what: T) =>
      JSON.stringify([email || staffNumber, programmeKey, rules.keyOf(what)]);
    const first = new Map<string, number>();
    const said = new Map<string, T>();
    for (const row of read(all)) {
      if (isRefusedRow(row) || isRefusedCell(row.what) || idle(row.what)) continue;
      const key = keyOf(row, row.what);
      const known = said.get(key);
      if (!known) first.set(key, row.row);
      said.set(key, known && rules.merge ? rules.merge(known, row.what) : row.what);
    }
    const record = async (ready: readonly ReadyRow<T>[], dryRun: boolean): Promise<ReadonlyMap<number, Told>> => {
      const told = new Map<number, Told>();
      const asked = ready.filter(({ row, what }) => {
        const note = idle(what);
        if (note) told.set(row, { result: 'unchanged', note });
        return !note;
      });
      if (asked.length === 0) return told;
      const records = asked.map((row) => ({
        enrolment: row.enrolment,
        what: said.get(keyOf(row, row.what)) ?? row.what,
      }));
      const { results, notes = [] } = await rules.record(this.rpc, records, dryRun);
      const decided = new Map(notes.map(({ place, note, before, after }) => [place, { note, before, after }]));
      for (const [place, { row }] of asked.entries())
        told.set(row, { result: results[place] ?? 'unchanged', ...(decided.get(place) as RowNote | undefined) });
      return told;
    };
    const isFirst = (row: ReadyRow<T>) => idle(row.what) !== null || first.get(keyOf(row, row.what)) === row.row;
    const again = (of: Told): Told =>
      isRefusal(of.result) ? of : { result: 'unchanged', ...(rules.merge && { note: 'twice-in-file' }) };
    return {
      /** As many as the owners take at once. */
      chunkRows: 200,
      plan: async (rows: readonly CsvRow[]): Promise<ChunkResult> => {
        const { ready, refused } = await this.resolving.execute(read(rows));
        const told = await record(ready, true);
        return judge(ready, refused, (row) => {
          const of = told.get(row.row) ?? { result: 'unchanged' };
          return isFirst(row) ? of : again(of);
        });
      },
      apply: async (rows: readonly CsvRow[], plan: ChunkResult): Promise<ChunkResult> => {
        const planned = new Map(plan.accepted.map((row) => [row.row, row]));
        const { ready, refused } = await this.resolving.execute(read(rows).filter(({ row }) => planned.has(row)));
        const told = await record(ready, false);
        return judge(ready, [...plan.refused, ...refused], ({ row }) => {
          const of = told.get(row) ?? { result: 'unchanged' };
          const { outcome, note, before, after } = planned.get(row) ?? { outcome: of.result };
          return isRefusal(of.result) ? of : { result: outcome, ...(note && { note, before: before ?? null, after }) };
        });
      },
      /** Nothing to remember: the file was read ahead. */
      finished: (): void => undefined,
    };
  }
}

function judge<T>(
  ready: readonly ReadyRow<T>[],
  refused: readonly RefusedRow[],
  toldOf: (row: ReadyRow<T>) => Told,
): ChunkResult {
  const accepted: AcceptedRow[] = [];
  const late: RefusedRow[] = [];
  for (const row of ready) {
    const { result, ...noted } = toldOf(row);
    if (isRefusal(result)) late.push({ row: row.row, code: result, field: null });
    else accepted.push({ row: row.row, outcome: result, person: row.person, enrols: false, ...noted });
  }
  return { accepted, refused: [...refused, ...late].sort((a, b) => a.row - b.row) };
}

const completionsOf = ({ from }: ImportedFile) =>
  from ? completionsFrom(sourceOf(from.mapping), providerRowReader(from.mapping, from.programmeKey)) : ownCompletions;
const sourceOf = ({ provider, confidence }: LearningProvider) => ({ provider, confidence });

const isRefusal = (result: Recorded): result is Exclude<Recorded, AcceptedRow['outcome']> =>
  Object.hasOwn(refusals, result);
