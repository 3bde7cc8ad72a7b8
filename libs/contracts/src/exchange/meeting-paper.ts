import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { Markdown, Moment } from '../scalars.js';

/** record: 議事の要点; report: what the meeting was, drafted from its data. */
export const PaperKind = z.enum(['record', 'report']);
export type PaperKind = z.infer<typeof PaperKind>;

/** As much as a paper holds. */
export const PAPER_LENGTH = 20_000;
export const PaperText = Markdown(PAPER_LENGTH);

/** What the secretariat writes after a meeting. To members it is there once it is published, as it was published last. */
export const MeetingPaper = z.strictObject({
  meeting: MeetingId,
  paper: PaperKind,
  text: z.string(),
  publishedAt: Moment.nullable(),
  /** Told to the secretariat: what is written is not (yet) what is published. */
  isUnpublished: z.boolean(),
  /** 0: nothing is written yet, which only the secretariat is told. */
  version: z.int(),
});
export type MeetingPaper = z.infer<typeof MeetingPaper>;
