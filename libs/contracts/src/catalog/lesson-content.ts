import { z } from 'zod';
import { CourseFileId } from '../ids.js';
import { Line, Markdown } from '../scalars.js';
import { QuizRules } from './course.js';
import { FileView } from './course-file.js';
import { AskedQuestion, Quiz } from './quiz.js';

/** An https address without user, port and fragment. Which hosts a video may come from, the municipality says. */
const WebAddress = z
  .string()
  .max(2000)
  .regex(/^https:\/\/[a-z0-9.-]+(\/[!-~]*)?$/);

const text = { kind: z.literal('text'), markdown: Markdown(30_000).min(1) };
const external = {
  kind: z.literal('external'),
  url: WebAddress,
  provider: Line(200),
  note: Markdown(5000).optional(),
};
const video = {
  kind: z.literal('video'),
  durationSeconds: z.int().min(1).max(86_400),
  transcript: Markdown(30_000).optional(),
};
const captionsFor = { language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), label: Line(50) };
const note = Markdown(5000).optional();

/** A lesson's content as its author writes it. A video is a file of ours or a link to an own host, never both. */
export const LessonContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plain') }),
  z.strictObject(text),
  z.strictObject({
    ...video,
    file: CourseFileId.optional(),
    link: WebAddress.optional(),
    captions: z
      .array(z.strictObject({ ...captionsFor, file: CourseFileId }))
      .max(10)
      .default([]),
  }),
  z.strictObject({ kind: z.literal('file'), file: CourseFileId, note }),
  z.strictObject({ kind: z.literal('quiz'), quiz: Quiz }),
  z.strictObject(external),
]);
export type LessonContent = z.infer<typeof LessonContent>;

/** The same as a learner gets it; a quiz without its answers, files as what is to be fetched. */
export const ShownContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plain') }),
  z.strictObject(text),
  z.strictObject({
    ...video,
    file: FileView.optional(),
    link: z.string().optional(),
    captions: z.array(z.strictObject({ ...captionsFor, file: FileView })),
  }),
  z.strictObject({ kind: z.literal('file'), file: FileView, note }),
  z.strictObject({
    kind: z.literal('quiz'),
    ...QuizRules.shape,
    introduction: z.string().optional(),
    questions: z.array(AskedQuestion),
  }),
  z.strictObject(external),
]);
export type ShownContent = z.infer<typeof ShownContent>;
