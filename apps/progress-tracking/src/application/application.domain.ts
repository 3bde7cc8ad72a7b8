import { dayInJapan, DomainError } from '#contracts';
import type { ApplicationState, Decision } from '#contracts/progress';

const OFFER_DAYS = 7;

/** What decisions about an application are made from. */
export interface Decidable {
  readonly state: ApplicationState;
  readonly waitingSince: Date | null;
}

/** Until when a seat that is offered now may be taken. */
export const offerUntil = (now: Date): Date => new Date(now.getTime() + OFFER_DAYS * 86_400_000);

/** Whether applications are taken today: the last day counts to its last millisecond in Japan. */
export const takesApplications = (window: { from: string; until: string } | null, now: Date): boolean => {
  const today = dayInJapan(now);
  return window !== null && window.from <= today && today <= window.until;
};

/**
 * What an office's decision makes of an application; null: nothing new. Whoever is offered a seat holds it already.
 * @throws DomainError `application-unconfirmed`, `application-withdrawn`, `already-accepted`.
 */
export function decide<A extends Decidable>(application: A, decision: Decision, now: Date): A | null {
  const { state } = application;
  if (state === 'unconfirmed') throw new DomainError('application-unconfirmed');
  if (state === 'withdrawn') throw new DomainError('application-withdrawn');
  if (state === 'accepted') {
    if (decision === 'accept') return null;
    throw new DomainError('already-accepted');
  }
  const decided = { offeredUntil: null, problem: null };
  switch (decision) {
    case 'accept':
      return { ...application, ...decided, state: 'accepted', waitingSince: null };
    case 'wait':
      if (state === 'waiting' || state === 'offered') return null;
      return { ...application, ...decided, state: 'waiting', waitingSince: now };
    case 'decline':
      if (state === 'declined') return null;
      return {
        ...application,
        ...decided,
        state: 'declined',
        waitingSince: null,
        ...(state === 'offered' && { releasing: true }),
      };
  }
}

/** What is left of an application when it is withdrawn; null: it is withdrawn already. */
export function withdraw<A extends Decidable>(application: A): A | null {
  const { state } = application;
  if (state === 'withdrawn') return null;
  const holds = state === 'accepted' || state === 'offered';
  return {
    ...application,
    state: 'withdrawn',
    waitingSince: null,
    offeredUntil: null,
    ...(holds && { releasing: true }),
  };
}
