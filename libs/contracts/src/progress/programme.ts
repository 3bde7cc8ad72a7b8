import { z } from 'zod';
import { CourseId, MunicipalityCode, ProgrammeId } from '../ids.js';
import { Audience, Day, FiscalYear, Key, Line } from '../scalars.js';
import { ProgrammeClosing, ProgrammePlan, ProgrammeState } from './programme-plan.js';
import { NoticeText, ProgrammePrivacy } from './programme-privacy.js';

/** A course as the programme pinned it: later versions of the course change nothing here. */
export const PinnedCourse = z.strictObject({
  course: CourseId,
  key: Key,
  title: z.string(),
  version: z.int().min(1),
  lessons: z.array(z.strictObject({ key: Key, minutes: z.int() })),
  passScore: z.int().nullable(),
});
export type PinnedCourse = z.infer<typeof PinnedCourse>;

export const Programme = z.strictObject({
  programme: ProgrammeId,
  municipality: MunicipalityCode,
  key: Key,
  name: Line(200),
  audience: Audience,
  fiscalYear: FiscalYear,
  startsOn: Day,
  endsOn: Day,
  courses: z.array(PinnedCourse),
  privacy: ProgrammePrivacy,
  /** The present privacy notice; null: only its version is known here. */
  noticeText: NoticeText.nullable().optional(),
  plan: ProgrammePlan.optional(),
  state: ProgrammeState.optional(),
  /** The first one first; empty: never closed. */
  closings: z.array(ProgrammeClosing).optional(),
  version: z.int().min(1),
});
