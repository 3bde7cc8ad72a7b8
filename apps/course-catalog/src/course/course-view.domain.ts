import { CourseId, MunicipalityCode, PurchaseId, type OutputOf } from '#contracts';
import type { CourseFacts, CourseLesson, getCourse, Visibility } from '#contracts/catalog';
import { minutesOf, NETWORK, purchaseIn, type CourseContent, type CourseState } from './course.domain.js';

export interface KnownCourse extends CourseState {
  readonly _id: string;
  readonly tenant: string;
  readonly key: string;
}

/** A version of a course as its own municipality sees it. */
export function courseView(course: KnownCourse, content: CourseContent, version: number): OutputOf<typeof getCourse> {
  return {
    ...sharedView(course, content, version),
    visibility: visibilityOf(course.visibleTo),
    ...(course.withdrawnAt && { withdrawnAt: course.withdrawnAt.toISOString() }),
  };
}

/** A version of a course as others see it. */
export const sharedView = (
  course: KnownCourse,
  content: CourseContent,
  version: number,
): OutputOf<typeof getCourse> => ({
  course: CourseId.parse(course._id),
  key: course.key,
  title: content.title,
  lessons: content.lessons.map(lessonView),
  passScore: content.passScore,
  ...factsOf(content),
  version,
  minutes: minutesOf(content),
  municipality: MunicipalityCode.parse(course.tenant),
});

export const lessonView = ({ key, title, minutes, kind, quiz }: CourseContent['lessons'][number]) =>
  ({
    key,
    ...(title && { title }),
    minutes,
    ...(kind && { kind }),
    ...(quiz && { quiz: { passMark: quiz.passMark, attemptsAllowed: quiz.attemptsAllowed } }),
  }) satisfies ReturnType<(typeof CourseLesson)['parse']>;

/** What is told of a course besides its lessons, without what was left out. */
export function factsOf(content: CourseFacts): CourseFacts {
  const { description, level, skills, designation, subtitled, language } = content;
  return {
    ...(description !== undefined && { description }),
    ...(level && { level }),
    ...(skills && { skills: skills.map(({ framework, code }) => ({ framework, code })) }),
    ...(designation && {
      designation: { number: designation.number, from: designation.from, until: designation.until },
    }),
    ...(subtitled !== undefined && { subtitled }),
    ...(language && { language }),
  };
}

export function visibilityOf(visibleTo: readonly string[]): Visibility {
  if (visibleTo.includes(NETWORK)) return { to: 'network' };
  if (visibleTo.length === 0) return { to: 'own' };
  const [purchase] = visibleTo.flatMap((name) => purchaseIn(name) ?? []);
  if (purchase !== undefined) return { to: 'buyers', purchase: PurchaseId.parse(purchase) };
  return { to: 'municipalities', municipalities: visibleTo.map((code) => MunicipalityCode.parse(code)) };
}
