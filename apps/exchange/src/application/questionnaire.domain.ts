import { DomainError } from '#contracts';
import type { ChallengeKind, QuestionnaireAnswer } from '#contracts/exchange';

/**
 * The answer as it is kept: a challenge in own words only where it is none of the others.
 * @throws DomainError `theme-not-offered`, `choice-twice`, `kind-unsaid`.
 */
export function decideAnswer(answer: QuestionnaireAnswer, themes: readonly string[]): QuestionnaireAnswer {
  const { choices, challenge, otherChallenge } = answer;
  if (choices.some((theme) => !themes.includes(theme))) throw new DomainError('theme-not-offered');
  if (new Set(choices).size < choices.length) throw new DomainError('choice-twice');
  if (challenge !== 'other') return { ...answer, otherChallenge: null };
  if (otherChallenge === null) throw new DomainError('kind-unsaid');
  return answer;
}

interface Answering {
  readonly municipality: string;
  readonly answer: QuestionnaireAnswer | null;
}

/** How many people and municipalities struggle with what, the most people first. */
export function countChallenges(people: readonly Answering[]) {
  const kinds = [...new Set(people.flatMap(({ answer }) => answer?.challenge ?? []))];
  const counted = kinds.map((challenge: ChallengeKind) => {
    const who = people.filter(({ answer }) => answer?.challenge === challenge);
    return { challenge, people: who.length, municipalities: new Set(who.map((one) => one.municipality)).size };
  });
  return counted.toSorted((one, other) => other.people - one.people || other.municipalities - one.municipalities);
}
