import type { EnrolmentId, RefusalCode } from '#contracts';
import {
  recordPlacementChecks,
  recordPlacements,
  recordWorkplaceUses,
  type Placement,
  type WorkplaceUse,
} from '#contracts/outcomes';
import { recordCompletions } from '#contracts/progress';
import type { CsvRow } from '#csv';
import type { RpcClient } from '#messaging';
import type { AcceptedRow, RefusedRow } from '../import-chunk/index.js';
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
  /** Hands records to their owner, who answers each in the order given. */
  record(
    rpc: RpcClient,
    records: readonly { readonly enrolment: EnrolmentId; readonly what: T }[],
    dryRun: boolean,
  ): Promise<{ readonly results: readonly Recorded[] }>;
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

export const completions: RecordKindRules<Completion> = {
  read: readCompletionRow,
  keyOf: ({ course, lesson, on }) => `${course}\t${lesson}\t${on}`,
  record: (rpc, records, dryRun) =>
    rpc.call(recordCompletions, {
      completions: records.map(({ enrolment, what }) => ({ enrolment, ...what })),
      dryRun,
    }),
};
