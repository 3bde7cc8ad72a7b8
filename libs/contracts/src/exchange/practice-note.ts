import { z } from 'zod';
import { MunicipalityCode, PracticeNoteId } from '../ids.js';
import { Markdown, Moment } from '../scalars.js';
import { Hidden } from './misuse-report.js';

/** comment: what somebody has to say or ask; the others: 「うちもやってみた」 with what came of it. */
export const PracticeNoteKind = z.enum(['comment', 'worked', 'partly', 'did-not-work']);
export type PracticeNoteKind = z.infer<typeof PracticeNoteKind>;

/** What a municipality writes beside a practice. */
export const noteText = { kind: PracticeNoteKind, text: Markdown(1000).min(1) };

export const PracticeNote = z.strictObject({
  note: PracticeNoteId,
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  ...noteText,
  at: Moment,
  hidden: Hidden.optional(),
});
export type PracticeNote = z.infer<typeof PracticeNote>;
