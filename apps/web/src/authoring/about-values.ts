import type { z } from 'zod';
import type { CourseId } from '#contracts';
import { saveCourseDraft } from '#contracts/catalog';
import { getCourseDraft } from '#operations/catalog';
import { call } from '../api/call.js';
import type { CourseDraft } from '../courses/courses.js';
import { outlineOf, toldOf } from './drafts.js';
import type { Known, Part } from './part-saver.js';

/** What is told of a course, by the service's own schema. */
export const AboutSchema = saveCourseDraft.input.omit({ course: true, version: true, lessons: true });
export type AboutValues = z.output<typeof AboutSchema>;
export type AboutInput = z.input<typeof AboutSchema>;

/** What is told of a course, and the draft it was read with: its lessons are saved along as they stand. */
export interface ReadAbout extends Known<AboutValues> {
  readonly values: AboutValues;
  readonly draft: CourseDraft;
}

/** @throws RequestFailed. */
export async function readAbout(course: CourseId): Promise<ReadAbout> {
  const draft = await call(getCourseDraft, { course });
  return { values: toldOf(draft), version: draft.version, draft };
}

/** What is told of a course as a part of its draft. */
export function aboutPart(first: CourseDraft, onSaved: (draft: CourseDraft) => void): Part<AboutValues> {
  const { course } = first;
  let known = first;
  return {
    read: async () => {
      const read = await readAbout(course);
      known = read.draft;
      return read;
    },
    write: async (values, version) => {
      known = await call(saveCourseDraft, { course, version, ...values, lessons: outlineOf(known.lessons) });
      onSaved(known);
      return known.version;
    },
  };
}
