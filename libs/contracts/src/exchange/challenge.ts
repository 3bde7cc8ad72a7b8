import { z } from 'zod';
import { ChallengeAnswerId, ChallengeId, MunicipalityCode, PracticeId } from '../ids.js';
import { Line, Markdown, Moment } from '../scalars.js';
import { Hidden } from './misuse-report.js';
import { Theme } from './theme.js';

/** What sort of problem a challenge (課題) is; how learning finds its way into work is `into-practice`. */
export const ChallengeKind = z.enum([
  'talent-requirements',
  'into-practice',
  'what-to-learn',
  'managers',
  'budget',
  'other',
]);
export type ChallengeKind = z.infer<typeof ChallengeKind>;

/** How far the municipality is with its theme, as the questionnaire before a meeting asks it. */
export const Stage = z.enum(['starting', 'underway', 'advanced']);
export type Stage = z.infer<typeof Stage>;

export const Urgency = z.enum(['now', 'this-year', 'later']);
export type Urgency = z.infer<typeof Urgency>;

/** Who sees it besides its own municipality: nobody, or the officials of all members. */
export const ChallengeVisibility = z.enum(['own', 'members']);
export type ChallengeVisibility = z.infer<typeof ChallengeVisibility>;

/** What a municipality writes of a challenge. */
export const challengeText = {
  theme: Theme,
  kind: ChallengeKind,
  /** What kind it is, in own words; of `other` only. */
  otherKind: Line(40).nullable(),
  title: Line(100),
  /** What was tried so far, and what came of it. */
  tried: Markdown(4000),
  stage: Stage,
  urgency: Urgency,
  visibility: ChallengeVisibility,
};

/** Whether it is still worked on. */
export const ChallengeState = z.enum(['open', 'solved']);
export type ChallengeState = z.infer<typeof ChallengeState>;

/** A challenge in a list: without what was tried. */
export const ListedChallenge = z
  .strictObject({
    challenge: ChallengeId,
    municipality: MunicipalityCode,
    /** As it was called when the challenge was written. */
    municipalityName: z.string(),
    ...challengeText,
    state: ChallengeState,
    raisedAt: Moment,
    /** How many other municipalities have said that it is the same with them. */
    same: z.int(),
    /** The secretariat has hidden it: told to its own municipality and the secretariat, who alone see it then. */
    hidden: Hidden.optional(),
  })
  .omit({ tried: true });
export type ListedChallenge = z.infer<typeof ListedChallenge>;

export const Challenge = ListedChallenge.extend({
  tried: z.string(),
  version: z.int(),
  /** Whether the caller’s municipality is one of them. */
  sameHere: z.boolean(),
  /** Whether the caller gets a mail when somebody answers. */
  subscribed: z.boolean(),
});
export type Challenge = z.infer<typeof Challenge>;

/** What was written, and at which version it stands. */
export const WrittenChallenge = z.strictObject({ challenge: ChallengeId, version: z.int() });

/** What another municipality, or the same, has to say to a challenge. */
export const ChallengeAnswer = z.strictObject({
  answer: ChallengeAnswerId,
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  text: z.string(),
  at: Moment,
  /** The practice that it links, where the reader may read that, as it is called now. */
  practice: z.strictObject({ practice: PracticeId, title: z.string() }).nullable(),
  hidden: Hidden.optional(),
});
export type ChallengeAnswer = z.infer<typeof ChallengeAnswer>;
