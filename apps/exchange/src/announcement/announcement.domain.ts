import { DomainError, type RequestOf } from '#contracts';
import type { writeAnnouncement } from '#contracts/exchange';

/** What a version says. */
export type AnnouncementText = Omit<RequestOf<typeof writeAnnouncement>, 'key'>;

/** A published version. */
export interface AnnouncementEdition {
  readonly number: number;
  readonly text: AnnouncementText;
  /** What was put right; null: the first one. */
  readonly correction: string | null;
  readonly publishedAt: Date;
}

export interface AnnouncementState {
  /** What is being written for the next version. */
  readonly draft: AnnouncementText | null;
  readonly editions: readonly AnnouncementEdition[];
  /** Of the newest edition; of the draft while there is none. */
  readonly shown: Omit<AnnouncementText, 'text'>;
  /** The newest edition; 0: none. */
  readonly edition: number;
  readonly withdrawn: { readonly at: Date; readonly reason: string } | null;
}

/** Everybody; the secretariat; who has these roles in a member's municipality. */
export type NewsReader = 'everybody' | 'secretariat' | { readonly roles: readonly string[] };

/** Whether a version is for a reader, whatever the day. */
const isFor = ({ visibility, roles }: Pick<AnnouncementText, 'visibility' | 'roles'>, reader: NewsReader) =>
  reader === 'secretariat' ||
  visibility === 'public' ||
  (reader !== 'everybody' && roles.some((role) => reader.roles.includes(role)));

/** The one place that decides who sees an announcement: published, for the reader, and not past its last day. */
export const isVisibleTo = (
  { edition, shown }: Pick<AnnouncementState, 'edition' | 'shown'>,
  reader: NewsReader,
  today: string,
): boolean =>
  edition > 0 && isFor(shown, reader) && (reader === 'secretariat' || shown.lastDay === null || shown.lastDay >= today);

/** The versions that this reader can open, the oldest first: one that was for others stays theirs. */
export const openEditions = ({ editions }: Pick<AnnouncementState, 'editions'>, reader: NewsReader) =>
  editions.filter(({ text }) => isFor(text, reader));

const shownOf = ({ title, themes, visibility, roles, lastDay }: AnnouncementText): AnnouncementState['shown'] => ({
  title,
  themes,
  visibility,
  roles,
  lastDay,
});

export const begun = (text: AnnouncementText): AnnouncementState => ({
  draft: text,
  editions: [],
  shown: shownOf(text),
  edition: 0,
  withdrawn: null,
});

/** Whether two texts say the same. */
export const isSameText = (one: AnnouncementText, other: AnnouncementText): boolean => saidIn(one) === saidIn(other);
const saidIn = ({ title, text, themes, visibility, roles, lastDay }: AnnouncementText): string =>
  JSON.stringify([title, text, [...themes].toSorted(), visibility, [...roles].toSorted(), lastDay]);

/** What is written already stays as it is. @throws DomainError `announcement-withdrawn` */
export function withDraft<S extends AnnouncementState>(state: S, text: AnnouncementText): S {
  if (state.withdrawn) throw new DomainError('announcement-withdrawn');
  if (state.draft && isSameText(state.draft, text)) return state;
  return { ...state, draft: text, shown: state.edition > 0 ? state.shown : shownOf(text) };
}

/** @throws DomainError `announcement-withdrawn`, `no-announcement-draft`, `correction-unsaid` */
export function withEdition<S extends AnnouncementState>(state: S, correction: string | null, publishedAt: Date): S {
  const { draft, editions, withdrawn } = state;
  if (withdrawn) throw new DomainError('announcement-withdrawn');
  if (!draft) throw new DomainError('no-announcement-draft');
  if (editions.length > 0 && correction === null) throw new DomainError('correction-unsaid');
  const number = editions.length + 1;
  const edition = { number, text: draft, correction: number === 1 ? null : correction, publishedAt };
  return { ...state, draft: null, editions: [...editions, edition], shown: shownOf(draft), edition: number };
}

/** For good; the first reason stays. @throws DomainError `announcement-not-published` */
export function withWithdrawal<S extends AnnouncementState>(state: S, reason: string, at: Date): S {
  if (state.edition === 0) throw new DomainError('announcement-not-published');
  return state.withdrawn ? state : { ...state, draft: null, withdrawn: { at, reason } };
}
