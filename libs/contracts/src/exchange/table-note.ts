import { z } from 'zod';
import { MeetingId, MunicipalityCode, TableNoteId } from '../ids.js';
import { Line, Markdown, Moment } from '../scalars.js';
import { Round } from './table-plan.js';

/** A table in a round of a meeting. */
export const tableAddress = { meeting: MeetingId, round: Round, table: Line(20) };

/** said: 話したこと; learned: 学び; action: やってみること. */
export const TableNoteKind = z.enum(['said', 'learned', 'action']);
export type TableNoteKind = z.infer<typeof TableNoteKind>;

/** What somebody writes at a table. */
export const tableNoteText = {
  kind: TableNoteKind,
  text: Markdown(1000).min(1),
  /** The municipality that will do it: of an action, and of nothing else. */
  doer: MunicipalityCode.nullable(),
};

/** What became of an action. */
export const ActionOutcome = z.enum(['tried', 'not-yet', 'gave-up']);
export type ActionOutcome = z.infer<typeof ActionOutcome>;

export const actionOutcome = { said: ActionOutcome, came: Markdown(1000) };

export const TableNote = z.strictObject({
  note: TableNoteId,
  /** Whose official wrote it; null: the secretariat. */
  municipality: MunicipalityCode.nullable(),
  municipalityName: z.string(),
  kind: TableNoteKind,
  /** Empty when the meeting was long ago: texts go with the names of those who came. */
  text: z.string(),
  doer: MunicipalityCode.nullable(),
  doerName: z.string().nullable(),
  at: Moment,
  version: z.int(),
});
export type TableNote = z.infer<typeof TableNote>;

/** An action with where it was written and what became of it. */
export const MeetingAction = TableNote.extend({
  round: Round,
  table: z.string(),
  theme: z.string(),
  outcome: z.strictObject({ ...actionOutcome, at: Moment }).nullable(),
});
export type MeetingAction = z.infer<typeof MeetingAction>;

/** Who sits at a table, and what is asked there. */
export const DiscussionTable = z.strictObject({
  ...tableAddress,
  theme: z.string(),
  title: z.string(),
  startsAt: Moment,
  endsAt: Moment,
  people: z.array(
    z.strictObject({
      name: z.string(),
      department: z.string(),
      municipality: MunicipalityCode,
      municipalityName: z.string(),
    }),
  ),
  questions: z.array(z.strictObject({ ja: z.string(), en: z.string() })),
});
export type DiscussionTable = z.infer<typeof DiscussionTable>;
