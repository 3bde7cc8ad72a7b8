import { z } from 'zod';
import { MeetingId, MunicipalityCode } from '../ids.js';
import { Line, Markdown, Moment } from '../scalars.js';

/** 総会・キックオフ, 情報交換会, 分科会, ワークショップ. */
export const MeetingKind = z.enum(['general', 'exchange', 'theme-group', 'workshop']);
export type MeetingKind = z.infer<typeof MeetingKind>;

export const MeetingForm = z.enum(['on-site', 'online', 'mixed']);
export type MeetingForm = z.infer<typeof MeetingForm>;

/** A table with what is talked about at it. */
export const ThemeTable = z.strictObject({
  table: Line(20),
  theme: Line(40),
  seats: z.int().min(1).max(30),
});
export type ThemeTable = z.infer<typeof ThemeTable>;

/** What the secretariat writes of a meeting. */
export const meetingText = {
  kind: MeetingKind,
  form: MeetingForm,
  title: Line(100),
  startsAt: Moment,
  endsAt: Moment,
  /** A room and its address, or how one takes part from afar. */
  place: Line(200),
  about: Markdown(4000),
  /** People who can take part; who applies later waits. */
  capacity: z.int().min(1).max(150),
  /** Whose officials it is for; null: all members. */
  invited: z.array(MunicipalityCode).min(1).max(200).nullable(),
  /** The themes that the questionnaire before it asks to choose from; none where there are no theme tables. */
  themes: z.array(Line(40)).max(20),
  tables: z.array(ThemeTable).max(60),
};

/** A meeting in a list. */
export const ListedMeeting = z.strictObject({
  meeting: MeetingId,
  kind: MeetingKind,
  form: MeetingForm,
  title: z.string(),
  startsAt: Moment,
  endsAt: Moment,
  place: z.string(),
  /** Why it does not take place; null while it does. */
  calledOff: z.string().nullable(),
});
export type ListedMeeting = z.infer<typeof ListedMeeting>;

export const Meeting = z.strictObject({
  meeting: MeetingId,
  ...meetingText,
  calledOff: ListedMeeting.shape.calledOff,
  /** Of all municipalities. */
  people: z.strictObject({ withPlace: z.int(), waiting: z.int(), municipalities: z.int() }),
  version: z.int(),
});
export type Meeting = z.infer<typeof Meeting>;
