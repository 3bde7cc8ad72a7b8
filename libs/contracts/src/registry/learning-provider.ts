import { z } from 'zod';
import { Confidence } from '../progress/external-completion.js';
import { Key, Line } from '../scalars.js';

/** Headings and names of courses as they are compared: width and blanks around them do not matter. */
export const comparable = (text: string): string => text.normalize('NFKC').trim();

/** A column by its heading: neither empty nor longer in the form in which headings are compared (`comparable`). */
const Column = Line(100).refine((heading) => Line(100).safeParse(comparable(heading)).success);

/** How a provider writes days; of `ymd` also 年月日 and eras. */
export const DayOrder = z.enum(['ymd', 'mdy', 'dmy']);
export type DayOrder = z.infer<typeof DayOrder>;

/** How to read the completions that a provider (Udemy, Schoo, マナビDX …) gives out, for all programmes. */
export const providerMapping = {
  name: Line(60),
  /** Which column says who it is, and by what. */
  person: z.strictObject({ column: Column, by: z.enum(['email', 'staff-number']) }),
  /** Which column says the course, by name or id. */
  courseColumn: Column,
  completedOn: z.strictObject({ column: Column, order: DayOrder }),
  /** Where the file tells of unfinished courses, too: the column in percent, and from what it is completed. */
  progress: z.strictObject({ column: Column, atLeast: z.int().min(1).max(100) }).nullable(),
  /** Points of 100. */
  scoreColumn: Column.nullable(),
  /** How sure what it says is. */
  confidence: Confidence,
  /** Which of the provider’s courses, as it writes them, complete which lesson here. */
  courses: z.array(z.strictObject({ name: Line(200), course: Key, lesson: Key })).max(200),
};

export const LearningProvider = z.strictObject({ provider: Key, ...providerMapping });
export type LearningProvider = z.infer<typeof LearningProvider>;
