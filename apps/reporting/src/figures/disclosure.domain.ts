import { DomainError, type AllowedCaller } from '#contracts';

export type Disclosed = 'working' | 'masked';

/** Raw figures (庁内限り) only for who may act in the municipality itself; masked for everybody who looks from outside. */
export const disclosureFor = (caller: AllowedCaller | undefined): Disclosed =>
  caller?.reach.to === 'municipality' ? 'working' : 'masked';

/**
 * Who sees masked figures does not choose their moment: two days differ by few people, whom the difference would tell.
 * @throws past-figures-are-internal
 */
export function checkMoment(disclosure: Disclosed, ...moments: readonly (string | undefined)[]): void {
  if (disclosure === 'masked' && moments.some((moment) => moment !== undefined))
    throw new DomainError('past-figures-are-internal');
}

/**
 * Rows name people: only for who sees raw figures.
 * @throws rows-are-internal
 */
export function checkRowsShown(disclosure: Disclosed): void {
  if (disclosure === 'masked') throw new DomainError('rows-are-internal');
}
