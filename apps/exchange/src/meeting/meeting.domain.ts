import { DomainError, type RequestOf } from '#contracts';
import type { callMeeting } from '#contracts/exchange';

/** What the secretariat writes of a meeting. */
export type MeetingText = Omit<RequestOf<typeof callMeeting>, 'key'>;

/**
 * The text as it is kept.
 * @throws DomainError `ends-before-start`, `theme-not-offered`, `table-twice`.
 */
export function decideMeeting<T extends MeetingText>(text: T): T {
  if (Date.parse(text.endsAt) <= Date.parse(text.startsAt)) throw new DomainError('ends-before-start');
  const stray = text.tables.find(({ theme }) => !text.themes.includes(theme));
  if (stray) throw new DomainError('theme-not-offered', { table: stray.table });
  const names = text.tables.map(({ table }) => table);
  const again = names.find((name, place) => names.indexOf(name) !== place);
  if (again !== undefined) throw new DomainError('table-twice', { name: again });
  return text;
}

/** A municipality, or null for the secretariat: who is invited knows of a meeting, and the secretariat. */
export const isInvited = ({ invited }: Pick<MeetingText, 'invited'>, viewer: string | null): boolean =>
  viewer === null || invited === null || (invited as readonly string[]).includes(viewer);

/** What a meeting is found by besides its title. */
export const textsOf = ({ about, themes, place }: Pick<MeetingText, 'about' | 'themes' | 'place'>): string[] => [
  about,
  ...themes,
  place,
];
