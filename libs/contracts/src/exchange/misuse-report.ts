import { z } from 'zod';
import { MunicipalityCode, SharedThingId } from '../ids.js';
import { Line, Markdown, Moment } from '../scalars.js';

/** What can be reported to the secretariat. */
export const SharedKind = z.enum(['practice', 'practice-note', 'challenge', 'challenge-answer']);
export type SharedKind = z.infer<typeof SharedKind>;

/** What is wrong with it. */
export const MisuseKind = z.enum(['personal-data', 'misleading', 'advertising', 'offensive', 'other']);
export type MisuseKind = z.infer<typeof MisuseKind>;

/** What a municipality says of it. */
export const misuseText = { misuse: MisuseKind, text: Markdown(500).min(1) };

/** Why the secretariat has hidden something, for whose it is. */
export const hidingReason = Line(200);
export const Hidden = z.strictObject({ at: Moment, reason: z.string() });
export type Hidden = z.infer<typeof Hidden>;

/** open: the secretariat has not decided, or has taken back what it decided. */
export const ReportState = z.enum(['open', 'hidden', 'dismissed']);
export type ReportState = z.infer<typeof ReportState>;

/** Something that was reported, as the secretariat sees it. */
export const ReportedThing = z.strictObject({
  thing: SharedThingId,
  kind: SharedKind,
  /** The practice or the challenge on whose page it stands. */
  page: SharedThingId,
  /** Whose it is. */
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  /** How it begins now; null: the secretariat does not see it any more, as when it was taken back. */
  excerpt: z.string().nullable(),
  state: ReportState,
  /** Of what is hidden. */
  hidden: Hidden.nullable(),
  /** When it was reported last. */
  reportedAt: Moment,
  /** How many municipalities have reported it. */
  municipalities: z.int(),
  /** What they say, the newest first; of very many not all. */
  reports: z.array(
    z.strictObject({ municipality: MunicipalityCode, municipalityName: z.string(), ...misuseText, at: Moment }),
  ),
});
export type ReportedThing = z.infer<typeof ReportedThing>;

export const ReportsSettled = z.strictObject({ thing: SharedThingId, state: ReportState });
