import { dayInJapan, DomainError } from '#contracts';
import { REQUEST_DAYS } from '#contracts/privacy';

const DAY_MS = 86_400_000;

/** The day by which a request received on a day in Japan is to be decided. */
export const dueOn = (receivedOn: string): string =>
  new Date(Date.parse(receivedOn) + REQUEST_DAYS * DAY_MS).toISOString().slice(0, 10);

/** @throws DomainError `date-in-future`. */
export function checkReceived(receivedOn: string, now: Date): void {
  if (receivedOn > dayInJapan(now)) throw new DomainError('date-in-future');
}
