import { z } from 'zod';
import { CourseId, MunicipalityCode } from '../ids.js';
import { Day, Key, Line, Markdown, Moment } from '../scalars.js';
import { SkillTag } from './skill.js';
import { Visibility } from './visibility.js';

/**
 * plain: no content here, for courses whose events come from elsewhere; external: at a provider, its completions come in
 * by a file; quiz: graded here.
 */
export const LessonKind = z.enum(['plain', 'text', 'video', 'file', 'quiz', 'external']);
export type LessonKind = z.infer<typeof LessonKind>;

export const Lesson = z.strictObject({
  key: Key,
  title: Line(200).optional(),
  /** 標準学習時間 of the lesson, in minutes. */
  minutes: z.int().min(1).max(6000),
});

/** 教育訓練給付の指定: its number and the first and last day of the designation. */
const Designation = z.strictObject({ number: Line(40), from: Day, until: Day });

/** What is told of a course besides its lessons; all may be left out. */
export const courseFacts = {
  description: Markdown(10_000).optional(),
  level: z.enum(['introductory', 'basic', 'applied', 'expert']).optional(),
  skills: z.array(SkillTag).max(20).optional(),
  designation: Designation.optional(),
  /** 字幕: whether its videos have captions. */
  subtitled: z.boolean().optional(),
  /** Language of the course (`ja`, `pt-BR`). */
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
    .optional(),
};
export const CourseFacts = z.strictObject(courseFacts);
export type CourseFacts = z.infer<typeof CourseFacts>;

/** Points of 100 needed in the course’s test; null = no test. A quiz lesson has its own pass mark. */
export const PassScore = z.int().min(0).max(100).nullable();

/** What the office writes. Publishing the same content again makes no new version. */
export const courseContent = {
  key: Key,
  title: Line(200),
  lessons: z.array(Lesson).min(1).max(200),
  passScore: PassScore.default(null),
  ...courseFacts,
};

/** How a quiz lesson is passed: points of 100, and how many attempts there are (null: as many as one likes). */
export const QuizRules = z.strictObject({
  passMark: z.int().min(0).max(100),
  attemptsAllowed: z.int().min(1).max(100).nullable(),
});

/** A lesson in a course’s outline. */
export const CourseLesson = Lesson.extend({
  /** Left out: plain. */
  kind: LessonKind.optional(),
  /** Of a quiz. */
  quiz: QuizRules.optional(),
});

export const Course = z.strictObject({
  course: CourseId,
  ...courseContent,
  lessons: z.array(CourseLesson),
  passScore: z.int().nullable(),
  version: z.int().min(1),
  /** 標準学習時間: sum of the lessons’ minutes. */
  minutes: z.int(),
  /** Whose course it is. */
  municipality: MunicipalityCode.optional(),
  /** Who else sees it; told to its own municipality. */
  visibility: Visibility.optional(),
  /** Withdrawn: programmes that pinned it keep it, no other takes it. */
  withdrawnAt: Moment.optional(),
});
