import { DomainError } from '#contracts';
import { REQUEST_DAYS } from '#contracts/privacy';

const NINE_HOURS_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day by which a request received on a day in Japan is to be decided. */
export const dueOn = (receivedOn: string): string =>
  new Date(Date.parse(receivedOn) + REQUEST_DAYS * DAY_MS).toISOString().slice(0, 10);

/** @throws DomainError `date-in-future`. */
export function checkReceived(receivedOn: string, now: Date): void {
  const today = new Date(now.getTime() + NINE_HOURS_MS).toISOString().slice(0, 10);
  if (receivedOn > today) throw new DomainError('date-in-future');
}
