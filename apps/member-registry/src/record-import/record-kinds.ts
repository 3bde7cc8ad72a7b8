import type { EnrolmentId, RefusalCode } from '#contracts';
import {
  recordPlacementChecks,
  recordPlacements,
  recordWorkplaceUses,
  type Placement,
  type WorkplaceUse,
} from '#contracts/outcomes';
import { ownList, recordCompletions, type CompletionSource } from '#contracts/progress';
import type { ImportNote } from '#contracts/registry';
import type { CsvRow } from '#csv';
import type { RpcClient } from '#messaging';
import type { AcceptedRow, RefusedRow, RowNote } from '../import-chunk/index.js';
import { readCompletionRow, type Completion } from './read-completion-row.js';
import { readPlacementCheckRow, type PlacementCheckRow } from './read-placement-check-row.js';
import { readPlacementRow } from './read-placement-row.js';
import { readWorkplaceUseRow } from './read-workplace-use-row.js';
import type { RowOfEnrolment } from './row-of-enrolment.js';

export type Recorded = AcceptedRow['outcome'] | RefusalCode;

/** What an import of records does with its rows, by kind. */
export interface RecordKindRules<T extends object> {
  read(header: readonly string[], row: CsvRow): RowOfEnrolment<T> | RefusedRow;
  /** What makes two rows of one person and programme the same record. */
  keyOf(what: T): string;
  /** What such rows say together; left out: what the last one says. */
  merge?(one: T, other: T): T;
  /** Why there is nothing to record of a row, or null. */
  idle?(what: T): ImportNote | null;
  /** Hands records to their owner, who answers each in the order given. */
  record(
    rpc: RpcClient,
    records: readonly { readonly enrolment: EnrolmentId; readonly what: T }[],
    dryRun: boolean,
  ): Promise<{ readonly results: readonly Recorded[]; readonly notes?: readonly (RowNote & { place: number })[] }>;
}

export const placements: RecordKindRules<Placement> = {
  read: readPlacementRow,
  keyOf: ({ startedOn }) => startedOn,
  record: (rpc, records, dryRun) =>
    rpc.call(recordPlacements, {
      placements: records.map(({ enrolment, what }) => ({ enrolmentId: enrolment, ...what })),
      dryRun,
    }),
};

export const placementChecks: RecordKindRules<PlacementCheckRow> = {
  read: readPlacementCheckRow,
  keyOf: ({ months, source, checkedOn }) => `${months}\t${source}\t${checkedOn}`,
  record: (rpc, records, dryRun) =>
    rpc.call(recordPlacementChecks, {
      checks: records.map(({ enrolment, what }) => ({ enrolmentId: enrolment, ...what })),
      dryRun,
    }),
};

export const workplaceUses: RecordKindRules<WorkplaceUse> = {
  read: readWorkplaceUseRow,
  keyOf: ({ on, what }) => `${on}\t${what}`,
  record: (rpc, records, dryRun) =>
    rpc.call(recordWorkplaceUses, {
      uses: records.map(({ enrolment, what }) => ({ enrolmentId: enrolment, ...what })),
      dryRun,
    }),
};

/**
 * Completions in the platform's own columns, or by a provider's mapping. A course completed twice in one file is completed
 * since the first day, with the best score.
 */
export const completionsFrom = (
  source: CompletionSource,
  read: RecordKindRules<Completion>['read'],
): RecordKindRules<Completion> => ({
  read,
  keyOf: ({ course, lesson }) => `${course}\t${lesson}`,
  merge: (one, other) => {
    const [first, second] = (one.on ?? '9') <= (other.on ?? '9') ? [one, other] : [other, one];
    const scores = [first.score, second.score].filter((score) => score !== undefined);
    return { ...first, ...(scores.length > 0 && { score: Math.max(...scores) }) };
  },
  idle: ({ on }) => (on === null ? 'not-completed' : null),
  record: (rpc, records, dryRun) =>
    rpc.call(recordCompletions, {
      completions: records.map(({ enrolment, what: { on, ...what } }) => ({ enrolment, ...what, on: on ?? '' })),
      source,
      dryRun,
    }),
});

export const ownCompletions = completionsFrom(ownList, readCompletionRow);
