import { PersonId, refusals, type OutputOf, type RefusalCode } from '#contracts';
import { recordPlacements, type Placement } from '#contracts/outcomes';
import { matchEnrolments } from '#contracts/progress';
import type { CsvRow } from '#csv';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { AcceptedRow, ChunkResult, RefusedRow } from '../import-chunk/index.js';
import { PersonRepository } from '../person/index.js';
import { readPlacementRow, type PlacementRow } from './read-placement-row.js';

type Match = OutputOf<typeof matchEnrolments>['matches'][number];
type Result = OutputOf<typeof recordPlacements>['results'][number];
type ReadyRow = Omit<PlacementRow, 'placement'> & {
  readonly person: string;
  readonly enrolmentId: Extract<Match, { result: 'found' }>['enrolment'];
  readonly placement: Placement;
};

/** A programme's key is no longer than this; a longer one belongs to none. */
const KEY_LIMIT = 64;

/** Hands the rows of 就職状況 over to outcome tracking, each as the placement of an enrolment. */
@Injectable()
export class PlacementImporter {
  constructor(
    private readonly people: PersonRepository,
    private readonly rpc: RpcClient,
  ) {}

  /**
   * One run over a file. A placement that stands in it twice is one placement: it is recorded as its last row says, so
   * that the same file again changes nothing, and the later rows are unchanged.
   */
  begin({ header, rows: all }: { readonly header: readonly string[]; readonly rows: readonly CsvRow[] }) {
    const read = (rows: readonly CsvRow[]) => rows.map((row) => readPlacementRow(header, row));
    const first = new Map<string, number>();
    const last = new Map<string, Placement>();
    for (const { row, key, placement } of read(all).filter(isRow).flatMap(keyed)) {
      if (!first.has(key)) first.set(key, row);
      last.set(key, placement);
    }
    const record = async (ready: readonly ReadyRow[], dryRun: boolean): Promise<ReadonlyMap<number, Result>> => {
      if (ready.length === 0) return new Map();
      const placements = ready.map((row) => ({
        enrolmentId: row.enrolmentId,
        ...(last.get(keyOf(row)) ?? row.placement),
      }));
      const { results } = await this.rpc.call(recordPlacements, { placements, dryRun });
      return new Map(ready.map(({ row }, place) => [row, results[place] ?? 'unchanged']));
    };
    return {
      /** As many as `record-placements` takes. */
      chunkRows: 200,
      plan: async (rows: readonly CsvRow[]): Promise<ChunkResult> => {
        const { ready, refused } = await this.resolve(read(rows));
        const results = await record(ready, true);
        return judge(ready, refused, results, (row, result) =>
          first.get(keyOf(row)) === row.row ? result : 'unchanged',
        );
      },
      apply: async (rows: readonly CsvRow[], plan: ChunkResult): Promise<ChunkResult> => {
        const planned = new Map(plan.accepted.map((row) => [row.row, row.outcome]));
        const { ready, refused } = await this.resolve(read(rows).filter(({ row }) => planned.has(row)));
        const results = await record(ready, false);
        return judge(ready, [...plan.refused, ...refused], results, (row, result) => planned.get(row.row) ?? result);
      },
      /** Nothing to remember: the file was read ahead. */
      finished: (): void => undefined,
    };
  }

  /** Finds person and enrolment of each row, and refuses in this order: person, programme, enrolment, placement. */
  private async resolve(rows: readonly (PlacementRow | RefusedRow)[]) {
    const refused = rows.filter(isRefused);
    const refuse = (row: number, code: RefusalCode, field: string) => void refused.push({ row, code, field });
    const readable = rows.filter(isRow);
    const stored = readable.length > 0 ? await this.people.findByEmails(readable.map(({ email }) => email)) : [];
    const byEmail = new Map(stored.flatMap(({ email, _id, withheld }) => (withheld ? [] : [[email, _id] as const])));
    const known = readable.flatMap((row) => {
      const person = byEmail.get(row.email);
      if (!person) refuse(row.row, 'unknown-person', 'メールアドレス');
      return person ? [{ ...row, person }] : [];
    });
    const matches = await this.match(known);
    const ready = known.flatMap(({ placement, ...row }, place): ReadyRow[] => {
      const match = matches[place];
      if (match?.result !== 'found') refuse(row.row, match?.result ?? 'unknown-programme', '事業');
      else if ('code' in placement) refuse(row.row, placement.code, placement.field);
      else return [{ ...row, placement, enrolmentId: match.enrolment }];
      return [];
    });
    return { ready, refused };
  }

  private async match(rows: readonly { programmeKey: string; person: string }[]): Promise<Match[]> {
    const pairs = rows.map(({ programmeKey, person }) => ({
      programmeKey: programmeKey.slice(0, KEY_LIMIT),
      person: PersonId.parse(person),
    }));
    const { matches } = pairs.length > 0 ? await this.rpc.call(matchEnrolments, { pairs }) : { matches: [] };
    return matches.map((match, place) =>
      (rows[place]?.programmeKey.length ?? 0) > KEY_LIMIT ? { result: 'unknown-programme' } : match,
    );
  }
}

function judge(
  ready: readonly ReadyRow[],
  refused: readonly RefusedRow[],
  results: ReadonlyMap<number, Result>,
  outcomeOf: (row: ReadyRow, result: AcceptedRow['outcome']) => AcceptedRow['outcome'],
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

const isRefusal = (result: Result): result is Exclude<Result, AcceptedRow['outcome']> =>
  Object.hasOwn(refusals, result);
const isRefused = (row: PlacementRow | RefusedRow): row is RefusedRow => 'code' in row;
const isRow = (row: PlacementRow | RefusedRow): row is PlacementRow => !('code' in row);
const keyOf = ({ email, programmeKey, placement }: Omit<ReadyRow, 'person' | 'enrolmentId'>) =>
  JSON.stringify([email, programmeKey, placement.startedOn]);
const keyed = ({ placement, ...row }: PlacementRow) =>
  'code' in placement ? [] : [{ row: row.row, placement, key: keyOf({ ...row, placement }) }];
