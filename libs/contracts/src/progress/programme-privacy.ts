import { z } from 'zod';
import { Line, Markdown } from '../scalars.js';

/** A version of the notice that tells people what their data is used for, as the office calls it. */
export const NoticeVersion = Line(50);

/** The notice itself, as people read it before they consent. */
export const NoticeText = Markdown(4000);

/** What a programme does with people's data. */
export const ProgrammePrivacy = z.strictObject({
  /** 利用目的. */
  purpose: z.string().nullable(),
  /** The present version of the privacy notice. */
  notice: z.string().nullable(),
  /** Nothing is recorded of an enrolment until its person has consented to the present notice. */
  consentNeeded: z.boolean(),
  /** 文書保存年限, in fiscal years after the one in which the programme ends; null: kept until somebody says otherwise. */
  retentionYears: z.int().nullable(),
  /** When they are over, personal parts are erased without the office's confirmation. */
  retentionAutomatic: z.boolean(),
  /** 実施機関: 知事部局, 教育委員会, … */
  organ: z.string().nullable(),
});
export type ProgrammePrivacy = z.infer<typeof ProgrammePrivacy>;

/** As the office says it; what is left out stays as it is. */
export const privacyToSay = z.strictObject({
  purpose: Line(500).optional(),
  notice: NoticeVersion.optional(),
  consentNeeded: z.boolean().optional(),
  retentionYears: z.int().min(0).max(99).optional(),
  retentionAutomatic: z.boolean().optional(),
  organ: Line(100).optional(),
});
