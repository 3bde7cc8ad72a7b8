import { DomainError, type RequestOf } from '#contracts';
import type { raiseChallenge } from '#contracts/exchange';
import { isHiddenFrom, type Hideable, type Viewer } from '../hidden.domain.js';

/** What a municipality writes of a challenge. */
export type ChallengeText = Omit<RequestOf<typeof raiseChallenge>, 'key'>;

/** The one place that decides who sees a challenge: its own municipality, and the others where it is shared and not hidden. */
export const isVisibleTo = (challenge: Hideable & Pick<ChallengeText, 'visibility'>, viewer: Viewer): boolean =>
  challenge.municipality === viewer || (challenge.visibility === 'members' && !isHiddenFrom(challenge, viewer));

/**
 * The text as it is kept: a kind in own words only where it is none of the others.
 * @throws DomainError `kind-unsaid`
 */
export function decideText({ kind, otherKind, ...text }: ChallengeText): ChallengeText {
  if (kind !== 'other') return { ...text, kind, otherKind: null };
  if (otherKind === null) throw new DomainError('kind-unsaid');
  return { ...text, kind, otherKind };
}

/** Whether what is said again is what is kept. */
export const isSame = <T extends object>(said: T, kept: T): boolean =>
  (Object.keys(said) as (keyof T)[]).every((field) => said[field] === kept[field]);
