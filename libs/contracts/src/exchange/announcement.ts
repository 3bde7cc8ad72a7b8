import { z } from 'zod';
import { AnnouncementId } from '../ids.js';
import { Day, Line, Markdown, Moment } from '../scalars.js';
import { OfficeRole } from '../registry/office-role.js';
import { Theme } from './theme.js';

/** Who reads a published announcement (お知らせ): the officials of the members whom it is for, or everybody. */
export const AnnouncementVisibility = z.enum(['members', 'public']);
export type AnnouncementVisibility = z.infer<typeof AnnouncementVisibility>;

/** Which officials something is for; a mail about it goes to them alone. */
export const OfficeRoles = z.array(OfficeRole).min(1).max(2);

/** What the secretariat writes of an announcement. */
export const announcementText = {
  title: Line(100),
  text: Markdown(4000).min(1),
  /** What it is about; none: the network itself. */
  themes: z.array(Theme).max(3),
  visibility: AnnouncementVisibility,
  roles: OfficeRoles,
  /** After it, it is in no list and at no address any more. */
  lastDay: Day.nullable(),
};

const Withdrawal = z.strictObject({ at: Moment, reason: z.string() });

/** An announcement in a list. Of a withdrawn one it is told what it was called, when it was withdrawn and why. */
export const ListedAnnouncement = z
  .strictObject({
    announcement: AnnouncementId,
    ...announcementText,
    /** The newest published version; 0: none yet (only the secretariat sees that). */
    edition: z.int(),
    publishedAt: Moment.nullable(),
    withdrawn: Withdrawal.nullable(),
    /** Told to the secretariat only: something is being written. */
    isWritten: z.boolean(),
  })
  .omit({ text: true });
export type ListedAnnouncement = z.infer<typeof ListedAnnouncement>;

const PublishedVersion = z.strictObject({
  edition: z.int(),
  publishedAt: Moment,
  /** What was put right; null: the first one. */
  correction: z.string().nullable(),
});

/** One published version: it never changes; a correction is the next one and names it. */
export const Announcement = PublishedVersion.extend({
  announcement: AnnouncementId,
  ...announcementText,
  /** Those that the reader may read, the newest first. */
  editions: z.array(PublishedVersion),
});
export type Announcement = z.infer<typeof Announcement>;

/** What is being written; where nothing is, the newest version to go on from. */
export const AnnouncementDraft = z.strictObject({
  announcement: AnnouncementId,
  version: z.int(),
  ...announcementText,
  /** The published version that it will correct; 0: none yet. */
  follows: z.int(),
  isWritten: z.boolean(),
});
export type AnnouncementDraft = z.infer<typeof AnnouncementDraft>;

export const WrittenAnnouncement = z.strictObject({ announcement: AnnouncementId, version: z.int() });
