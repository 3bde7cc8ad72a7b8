import { DomainError } from '#contracts';

export interface KeptChallenge {
  readonly key: string;
  readonly label: string;
  readonly retired: boolean;
}
type Challenge = Pick<KeptChallenge, 'key' | 'label'>;

/**
 * The list as the office says it now: what is left out is retired and kept, so that what somebody chose keeps its name.
 * @throws DomainError `challenge-key-twice`.
 */
export function saidChallenges(before: readonly KeptChallenge[], said: readonly Challenge[]): KeptChallenge[] {
  const keys = said.map(({ key }) => key);
  const twice = keys.find((key, place) => keys.indexOf(key) !== place);
  if (twice !== undefined) throw new DomainError('challenge-key-twice', { key: twice });
  const retired = before.filter(({ key }) => !keys.includes(key)).map((one) => ({ ...one, retired: true }));
  return [...said.map((one) => ({ ...one, retired: false })), ...retired];
}

/** What learners choose from. */
export const offered = (challenges: readonly KeptChallenge[]): Challenge[] =>
  challenges.filter(({ retired }) => !retired).map(({ key, label }) => ({ key, label }));
