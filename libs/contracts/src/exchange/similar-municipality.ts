import { z } from 'zod';
import { ChallengeId, MunicipalityCode } from '../ids.js';
import { BodyKind, Region } from '../public-body.js';
import { ChallengeKind, ChallengeState, Stage } from './challenge.js';
import { Theme } from './theme.js';

const Named = z.strictObject({ challenge: ChallengeId, title: z.string() });
/** What was compared on the asking side: a challenge of its own, or another’s that it said is the same with it. */
const Ours = Named.extend({ own: z.boolean() });

/** Why a municipality was found: each says one thing that both have, so that it can be read as a sentence. */
export const MatchReason = z.discriminatedUnion('code', [
  /** The asking municipality said うちも同じ to it. */
  z.strictObject({ code: z.literal('same-here'), theirs: Named }),
  z.strictObject({ code: z.literal('same-kind'), ours: Ours, theirs: Named, theme: Theme, kind: ChallengeKind }),
  z.strictObject({ code: z.literal('alike-words'), ours: Ours, theirs: Named }),
  /** Where a theme is all that two challenges have in common. */
  z.strictObject({ code: z.literal('same-theme'), ours: Ours, theirs: Named, theme: Theme }),
  /** It is further on with what both work on. */
  z.strictObject({ code: z.literal('further-on'), theirs: Named, stage: Stage, state: ChallengeState }),
  z.strictObject({ code: z.literal('same-size'), kind: BodyKind }),
  z.strictObject({ code: z.literal('same-region'), region: Region }),
  /** Both follow these theme groups. */
  z.strictObject({ code: z.literal('same-groups'), themes: z.array(Theme) }),
]);
export type MatchReason = z.infer<typeof MatchReason>;

/** A challenge that it shares. */
const Work = Named.extend({ theme: Theme, stage: Stage, state: ChallengeState });

export const SimilarMunicipality = z.strictObject({
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  /** What counted most stands first. */
  reasons: z.array(MatchReason).min(1),
  /** What it works on, what is meant by the reasons first. */
  works: z.array(Work).max(5),
});
export type SimilarMunicipality = z.infer<typeof SimilarMunicipality>;
