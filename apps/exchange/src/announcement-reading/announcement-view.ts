import { AnnouncementId, DomainError } from '#contracts';
import type { Announcement, AnnouncementDraft, ListedAnnouncement } from '#contracts/exchange';
import { openEditions, type AnnouncementDocument, type NewsReader } from '../announcement/index.js';

type Shown = AnnouncementDocument['shown'];

const shownView = ({ title, themes, visibility, roles, lastDay }: Shown) => ({
  title,
  themes: [...themes],
  visibility,
  roles: [...roles],
  lastDay,
});

/** `reader`: only the secretariat is told that something is being written. */
export function listedAnnouncement(stored: AnnouncementDocument, reader: NewsReader): ListedAnnouncement {
  const { _id, shown, edition, editions, withdrawn, draft } = stored;
  return {
    announcement: AnnouncementId.parse(_id),
    ...shownView(shown),
    edition,
    publishedAt: editions.at(-1)?.publishedAt.toISOString() ?? null,
    withdrawn: withdrawn && { at: withdrawn.at.toISOString(), reason: withdrawn.reason },
    isWritten: reader === 'secretariat' && draft !== null,
  };
}

/**
 * The version of that number; the newest, where none is named.
 * @throws DomainError `announcement-withdrawn`, `announcement-not-found`
 */
export function announcementView(
  stored: AnnouncementDocument,
  number: number | undefined,
  reader: NewsReader,
): Announcement {
  if (stored.withdrawn) throw new DomainError('announcement-withdrawn');
  const open = openEditions(stored, reader);
  const edition = open.find((one) => one.number === (number ?? stored.edition));
  if (!edition) throw new DomainError('announcement-not-found');
  const { text } = edition;
  return {
    announcement: AnnouncementId.parse(stored._id),
    ...shownView(text),
    text: text.text,
    ...versionView(edition),
    editions: open.toReversed().map(versionView),
  };
}

const versionView = ({ number, publishedAt, correction }: AnnouncementDocument['editions'][number]) => ({
  edition: number,
  publishedAt: publishedAt.toISOString(),
  correction,
});

/** @throws DomainError `announcement-withdrawn` */
export function draftView({ _id, version, draft, editions, withdrawn }: AnnouncementDocument): AnnouncementDraft {
  const text = draft ?? editions.at(-1)?.text;
  if (withdrawn || !text) throw new DomainError('announcement-withdrawn');
  return {
    announcement: AnnouncementId.parse(_id),
    version,
    ...shownView(text),
    text: text.text,
    follows: editions.length,
    isWritten: draft !== null,
  };
}
