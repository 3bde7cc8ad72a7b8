import type { ReplacedCharacters, RowsForm } from '#contracts/reporting';
import { part, tenantCollection } from '#persistence';

/** What became of it: kept when the file is gone. */
export interface MadeFile {
  readonly readAt: Date;
  readonly readyAt: Date;
  readonly rows: number;
  readonly leftOut: number;
  readonly bytes: number;
  readonly hash: string;
  readonly fileName: string;
  readonly replaced?: ReplacedCharacters | undefined;
  readonly expiresAt: Date;
}

/** An export that somebody, or a monthly export, has asked for; and its line in the run log. */
export interface ExportRunDocument {
  /** Follows from who asked for what, in which form, of which version of the report on which day; or from schedule and month. */
  readonly _id: string;
  readonly tenant: string;
  readonly account: string;
  readonly subject: string;
  readonly programmeName: string | null;
  readonly form: RowsForm;
  readonly requestedAt: Date;
  /** `YYYY-MM` of a monthly export. */
  readonly period: string | null;
  /** Mark: the file is to be made. Gone when it is there, or cannot be. */
  readonly due?: true;
  /** Counts how often it was begun anew: only the last beginning may finish. */
  readonly attempt: number;
  readonly done: number;
  readonly total: number;
  /** The hashes of files as they are about to be stored: after a crash it is still known what to take away. */
  readonly drafts?: readonly string[];
  /** One of them, while it may be downloaded. */
  readonly fileHash?: string;
  readonly made?: MadeFile;
  /** Somebody in it was erased, and the file taken away. */
  readonly erasedAt?: Date;
  readonly failure?: 'too-many-rows';
  /** Links to the file are signed with it. Gone with the file. */
  readonly linkSecret?: string;
  /** Mark: who asked for it every month is to be told. */
  readonly unmailed?: true;
}

const there = { $exists: true };

export const exportRuns = tenantCollection({
  name: 'export_runs',
  fields: {
    account: String,
    subject: String,
    programmeName: String,
    form: String,
    requestedAt: Date,
    period: String,
    due: Boolean,
    attempt: Number,
    done: Number,
    total: Number,
    drafts: { type: [String], default: undefined },
    fileHash: String,
    made: part({
      readAt: Date,
      readyAt: Date,
      rows: Number,
      leftOut: Number,
      bytes: Number,
      hash: String,
      fileName: String,
      replaced: Object,
      expiresAt: Date,
    }),
    erasedAt: Date,
    failure: String,
    linkSecret: String,
    unmailed: Boolean,
  },
  secrets: ['linkSecret'],
  personal: { file: 'learning', mentions: 'rows of people as a file, for seven days: EraseExports' },
  indexes: [
    { keys: { due: 1, requestedAt: 1 }, where: { due: there } },
    { keys: { unmailed: 1 }, where: { unmailed: there } },
    { keys: { 'made.expiresAt': 1 }, where: { fileHash: there } },
    { keys: { tenant: 1, requestedAt: -1 } },
    { keys: { requestedAt: 1 } },
  ],
});
