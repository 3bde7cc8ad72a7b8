import { z } from 'zod';
import { MeetingMaterialId } from '../ids.js';
import { Line, Markdown } from '../scalars.js';

/** A time of day on the clock of Japan, `13:30`. */
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** One item of a meeting's programme. By the clock alone: a meeting that is put off keeps its programme. */
export const ProgrammeItem = z.strictObject({
  from: TimeOfDay,
  to: TimeOfDay,
  title: Line(100),
  /** Who speaks, and where they are from. */
  speakers: Line(200).nullable(),
  about: Markdown(800),
});
export type ProgrammeItem = z.infer<typeof ProgrammeItem>;

/** A document to be read before, at or after the meeting. */
export const MeetingMaterial = z.strictObject({
  material: MeetingMaterialId,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
});
export type MeetingMaterial = z.infer<typeof MeetingMaterial>;

export const programmeItems = z.array(ProgrammeItem).max(24);

export const MeetingProgramme = z.strictObject({
  /** In the order of their times. */
  items: z.array(ProgrammeItem),
  /** In the order in which they were added. */
  material: z.array(MeetingMaterial),
  /** The meeting's. */
  version: z.int(),
});
export type MeetingProgramme = z.infer<typeof MeetingProgramme>;
