import { z } from 'zod';
import { MunicipalityCode, PracticeAttachmentId, PracticeId } from '../ids.js';
import { PublicationSubject } from '../reporting/publication.js';
import { Line, Markdown, Moment } from '../scalars.js';
import { Hidden } from './misuse-report.js';
import { Theme } from './theme.js';

/** Who reads a published practice (事例): the officials of all members, or everybody. */
export const PracticeVisibility = z.enum(['members', 'public']);
export type PracticeVisibility = z.infer<typeof PracticeVisibility>;

const Part = Markdown(2000);

/** The parts of a practice, in the order in which they are read. Each may be empty: a failure may be told alone. */
export const practiceParts = {
  /** 背景: the municipality and what it began with. */
  context: Part,
  problem: Part,
  /** What was done. */
  done: Part,
  cost: Part,
  /** 体制: who took part, and how many. */
  people: Part,
  result: Part,
  /** What did not work and would be done differently. */
  failed: Part,
};
export type PracticePart = keyof typeof practiceParts;

/** A figure of one edition of a published report, by its name there (`list-published-figures`). */
export const FigureReference = z.strictObject({
  subject: PublicationSubject,
  edition: z.int().min(1),
  figure: z.string().min(1).max(200),
});
export type FigureReference = z.infer<typeof FigureReference>;

/** A quoted figure: what it says comes from the edition, masked as published, and from nowhere else. */
export const QuotedFigure = FigureReference.extend({
  reportName: z.string(),
  value: z.union([z.number(), z.string()]).nullable(),
});
export type QuotedFigure = z.infer<typeof QuotedFigure>;

/** What a municipality writes of a practice. */
export const practiceText = {
  theme: Theme,
  title: Line(100),
  ...practiceParts,
  /** Whom it will be shown to once it is approved. */
  visibility: PracticeVisibility,
};

/** A document to share (要綱, 募集要項, slides), frozen with the version that names it. */
export const PracticeAttachment = z.strictObject({
  attachment: PracticeAttachmentId,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
});
export type PracticeAttachment = z.infer<typeof PracticeAttachment>;

const Withdrawal = z.strictObject({ at: Moment, reason: z.string() });

/** A practice in a list. Of a withdrawn one it is told what it was called, when it was withdrawn and why. */
export const ListedPractice = z.strictObject({
  practice: PracticeId,
  municipality: MunicipalityCode,
  /** As it was called when the practice was written. */
  municipalityName: z.string(),
  theme: Theme,
  title: z.string(),
  /** It tells of something that did not work. */
  tellsFailure: z.boolean(),
  /** The newest published version; 0: none yet (only its own municipality sees that). */
  edition: z.int(),
  publishedAt: Moment.nullable(),
  visibility: PracticeVisibility,
  withdrawn: Withdrawal.nullable(),
  /** Told to its own municipality only: what is being written for the next version. */
  draft: z.enum(['writing', 'proposed']).nullable(),
  /** The secretariat has hidden it: told to its own municipality and the secretariat, who alone see it then. */
  hidden: Hidden.optional(),
});
export type ListedPractice = z.infer<typeof ListedPractice>;

/** One published version: it never changes; the next one names it. */
export const Practice = z.strictObject({
  practice: PracticeId,
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  ...practiceText,
  figures: z.array(QuotedFigure),
  attachments: z.array(PracticeAttachment),
  edition: z.int(),
  publishedAt: Moment,
  /** Who wrote it approved it, too: nobody else has looked at it. */
  approvedByWriter: z.boolean(),
  /** How many other municipalities have said thanks, and whether the reader’s has. */
  thanks: z.int(),
  thanked: z.boolean(),
  /** Those that the reader may read, the newest first: not what was withdrawn. */
  editions: z.array(z.strictObject({ edition: z.int(), publishedAt: Moment })),
  hidden: Hidden.optional(),
});
export type Practice = z.infer<typeof Practice>;

/** What is being written. */
export const PracticeDraft = z.strictObject({
  practice: PracticeId,
  version: z.int(),
  ...practiceText,
  figures: z.array(QuotedFigure),
  attachments: z.array(PracticeAttachment),
  /** The published version that it will follow; 0: none yet. */
  follows: z.int(),
  state: z.enum(['none', 'writing', 'proposed']),
});
export type PracticeDraft = z.infer<typeof PracticeDraft>;

export const WrittenPractice = z.strictObject({ practice: PracticeId, version: z.int() });
