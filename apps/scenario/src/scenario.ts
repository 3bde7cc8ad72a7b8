import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MunicipalityCode, Audience } from '#contracts';
import { SurveyAnswers, Wave } from '#contracts/outcomes';
import { GivenReason } from '#contracts/progress';
import { z } from 'zod';
import { MeetingScenario } from './meeting-scenario.js';
import { ProcurementScenario } from './procurement-scenario.js';

const Course = z.strictObject({
  key: z.string(),
  title: z.string(),
  lessons: z.array(z.strictObject({ key: z.string(), minutes: z.int() })),
  passScore: z.int().nullable(),
});
const Programme = z.strictObject({
  key: z.string(),
  name: z.string(),
  audience: Audience,
  fiscalYear: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  courses: z.array(z.string()),
  roster: z.string(),
});
const Scenario = z.strictObject({
  kind: z.literal('year').optional(),
  municipality: MunicipalityCode,
  fiscalYear: z.int(),
  asOf: z.string(),
  courses: z.array(Course),
  programmes: z.array(Programme),
});
export type Scenario = z.infer<typeof Scenario>;

/** Every line names the enrolment by the programme's key and the person's e-mail address. */
const about = { programme: z.string(), person: z.string() };

export const EventLine = z.strictObject({
  ...about,
  id: z.string(),
  course: z.string(),
  lesson: z.string().nullable(),
  kind: z.enum(['progressed', 'completed', 'scored']),
  progress: z.number().optional(),
  score: z.number().optional(),
  seconds: z.int(),
  at: z.string(),
});
export const SurveyLine = z.strictObject({ ...about, wave: Wave, answers: SurveyAnswers });
export const EndingLine = z.strictObject({ ...about, on: z.string(), reason: GivenReason });
export const UseLine = z.strictObject({ ...about, on: z.string(), what: z.string(), hoursSavedPerMonth: z.number() });

/** `kind` says of what it is; a folder without one is of a year. */
export async function readScenario(dir: string): Promise<Scenario | MeetingScenario | ProcurementScenario> {
  const file: unknown = JSON.parse(await readFile(join(dir, 'scenario.json'), 'utf8'));
  const { kind } = OfKind.parse(file);
  if (kind === 'meeting') return MeetingScenario.parse(file);
  return kind === 'procurement' ? ProcurementScenario.parse(file) : Scenario.parse(file);
}
const OfKind = z.looseObject({ kind: z.string().optional() });

/** A JSON-lines file; a missing one has no lines. */
export async function readLines<T extends z.ZodType>(dir: string, file: string, line: T): Promise<z.infer<T>[]> {
  const text = await readFile(join(dir, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((row) => (row.trim() === '' ? [] : [line.parse(JSON.parse(row))]));
}
