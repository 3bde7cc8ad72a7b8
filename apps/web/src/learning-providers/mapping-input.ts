import { z } from 'zod';
import type { RequestOf } from '#contracts';
import { setLearningProvider, type LearningProvider } from '#contracts/registry';
import type { FormOf } from '../forms/use-form.js';
import { lessonValue } from './lessons-elsewhere.js';

/** A mapping as its form has it: what is empty is not there, and a lesson is one value. */
export interface MappingInput {
  provider?: string | undefined;
  name?: string | undefined;
  person: Partial<LearningProvider['person']>;
  courseColumn?: string | undefined;
  completedOn: Partial<LearningProvider['completedOn']>;
  progress: { column?: string | undefined; atLeast?: number | undefined };
  scoreColumn?: string | undefined;
  confidence?: LearningProvider['confidence'] | undefined;
  courses: { name?: string | undefined; lesson?: string | undefined }[];
}
export type MappingForm = FormOf<MappingInput>;
type Sent = RequestOf<typeof setLearningProvider>;

/** What the form begins with. */
export function mappingInput(known: LearningProvider | undefined): MappingInput {
  if (!known) return { person: { by: 'email' }, completedOn: { order: 'ymd' }, progress: {}, courses: [{}] };
  const { progress, scoreColumn, courses, ...rest } = known;
  return {
    ...rest,
    progress: progress ?? {},
    scoreColumn: scoreColumn ?? undefined,
    courses: courses.map(({ name, course, lesson }) => ({ name, lesson: lessonValue({ course, lesson }) })),
  };
}

/** Judges the form by the schema of the service. `taken`: keys that a new provider may not have. */
export const mappingSchema = (taken: readonly string[]) =>
  z
    .custom<MappingInput>()
    .superRefine(({ provider, courses }, context) => {
      if (provider !== undefined && taken.includes(provider)) context.addIssue({ code: 'custom', path: ['provider'] });
      courses.forEach(({ name, lesson }, place) => {
        if (name !== undefined && lesson === undefined)
          context.addIssue({ code: 'custom', path: ['courses', place, 'lesson'] });
        if (name === undefined && lesson !== undefined)
          context.addIssue({ code: 'custom', path: ['courses', place, 'name'] });
      });
    })
    .transform(said)
    .pipe(setLearningProvider.input);

/** Judged by the schema that follows: what is missing is refused there, by name. */
function said({ progress, scoreColumn, courses, ...rest }: MappingInput): Sent {
  const measured = progress.column === undefined && progress.atLeast === undefined ? null : progress;
  return {
    ...rest,
    progress: measured,
    scoreColumn: scoreColumn ?? null,
    courses: courses.flatMap(({ name, lesson }) => {
      if (name === undefined || lesson === undefined) return [];
      const [course, key] = lesson.split('/');
      return [{ name, course, lesson: key }];
    }),
  } as Sent;
}
