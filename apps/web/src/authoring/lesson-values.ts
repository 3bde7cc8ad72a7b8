import type { z } from 'zod';
import type { CourseId } from '#contracts';
import { saveDraftLesson, type FileView, type LessonContent, type LessonKind } from '#contracts/catalog';
import { call } from '../api/call.js';
import { asFailure } from '../api/problem.js';
import type { CourseDraft } from '../courses/courses.js';
import type { FormOf } from '../forms/use-form.js';
import { refineQuiz } from './quiz-rules.js';
import type { Known, Part } from './part-saver.js';
import { getCourseDraft, getDraftLesson } from '#operations/catalog';

/** A lesson as its form has it: the service's own schema, and a title, which its learners need. */
export const LessonSchema = saveDraftLesson.input
  .pick({ title: true, minutes: true, content: true })
  .required({ title: true })
  .superRefine(refineQuiz);
export type LessonValues = z.output<typeof LessonSchema>;
export type LessonInput = z.input<typeof LessonSchema>;
export type LessonForm = FormOf<LessonInput>;

/** What the fields of a lesson's content take. */
export interface ContentProps {
  form: LessonForm;
  /** The files that the lesson named when it was read. */
  files: readonly FileView[];
  /** The lesson's key. */
  lesson: string;
}

/** A lesson as it was read, with the files it names. */
export interface ReadLesson extends Known<LessonValues> {
  readonly files: readonly FileView[];
}

/** Reads a lesson of a draft; one that is not there yet has no values. @throws RequestFailed. */
export async function readLesson(course: CourseId, lesson: string): Promise<ReadLesson> {
  try {
    const { lesson: about, content, files, version } = await call(getDraftLesson, { course, lesson });
    const { title, minutes } = about;
    return { values: { title: title ?? '', minutes, content }, version, files };
  } catch (error) {
    if (asFailure(error).code !== 'lesson-not-found') throw error;
    return { values: null, version: (await call(getCourseDraft, { course })).version, files: [] };
  }
}

/** A lesson as a part of its draft. `onSaved` hears of the draft after each change. */
export const lessonPart = (
  course: CourseId,
  lesson: string,
  onSaved: (draft: CourseDraft) => void,
): Part<LessonValues> => ({
  read: () => readLesson(course, lesson),
  write: async (values, version) => {
    const draft = await call(saveDraftLesson, { course, lesson, version, ...values });
    onSaved(draft);
    return draft.version;
  },
});

/** What a new lesson begins with; what has to be written is left out. */
const begun: Record<LessonKind, object> = {
  plain: { kind: 'plain' },
  text: { kind: 'text' },
  video: { kind: 'video', captions: [] },
  file: { kind: 'file' },
  quiz: {
    kind: 'quiz',
    quiz: { passMark: 60, attemptsAllowed: null, shuffle: true, questions: [] },
  },
  external: { kind: 'external' },
};

export const newLesson = (kind: LessonKind): Partial<LessonInput> => ({
  minutes: 10,
  content: begun[kind] as LessonContent,
});
