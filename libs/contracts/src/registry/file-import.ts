import { z } from 'zod';
import { CompletionNote } from '../progress/external-completion.js';
import { refusals, type RefusalCode } from '../refusals.js';

/** A row of a file that was not taken: record number (header = 1), why, and in which column. */
export const RefusedRow = z.strictObject({
  row: z.int().min(1),
  code: z.enum(Object.keys(refusals) as [RefusalCode, ...RefusalCode[]]),
  field: z.string().nullable(),
});

/**
 * What was decided of a row that was taken, where that is not plain. twice-in-file: a row before tells of the same
 * completion; not-completed: it tells of a course that is not completed yet.
 */
export const ImportNote = z.enum([...CompletionNote.options, 'twice-in-file', 'not-completed']);
export type ImportNote = z.infer<typeof ImportNote>;

/** What a file holds: a roster, or records of enrolments. */
export const ImportKind = z.enum(['people', 'placements', 'placement-checks', 'workplace-uses', 'completions']);
export type ImportKind = z.infer<typeof ImportKind>;

/** A file that the gateway has put into the file store. */
export const uploadedFile = {
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string().max(255),
  /** Only say what would happen; nothing is stored. */
  dryRun: z.boolean().default(false),
};

/** Why a file is not taken in at all. */
export const fileRefusals = [
  'file-missing',
  'not-a-csv',
  'empty-file',
  'unknown-encoding',
  'missing-header',
  'doubled-header',
  'too-many-rows',
  'busy',
] as const satisfies readonly RefusalCode[];
