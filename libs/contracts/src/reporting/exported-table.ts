import { z } from 'zod';
import { ExportedFile } from '../exported-file.js';

/** The formats of every report; the same rows in each. */
export const ExportFormat = z.enum(['csv', 'xlsx', 'json']);
export type ExportFormat = z.infer<typeof ExportFormat>;
/** Of a CSV: `utf-8` begins with a BOM; `cp932` is Excel's Shift_JIS. */
export const ExportEncoding = z.enum(['utf-8', 'cp932']);
export type ExportEncoding = z.infer<typeof ExportEncoding>;

/** In what form an export is wanted; the gateway's address says the format. */
export const exportForm = {
  format: ExportFormat.default('csv'),
  encoding: ExportEncoding.default('utf-8'),
};

/** What CP932 does not have and stands as 〓 in the file: how often, and in which rows (header = 1) for a beginning. */
export const ReplacedCharacters = z.strictObject({
  characters: z.array(z.strictObject({ character: z.string(), times: z.int(), rows: z.array(z.int()) })),
  /** Further characters, not listed here. */
  more: z.int(),
});
export type ReplacedCharacters = z.infer<typeof ReplacedCharacters>;

/** `replaced`: only where something was. */
export const ExportedTable = ExportedFile.extend({ replaced: ReplacedCharacters.optional() });
