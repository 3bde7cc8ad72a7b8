import { CourseId, dayInJapan, EnrolmentId, ProgrammeId, type OutputOf } from '#contracts';
import type { getMyLearning } from '#contracts/progress';
import {
  daysUntil,
  lastAtOf,
  lessonStates,
  missingIn,
  whereToGoOn,
  type LearnedCourse,
  type PinnedForLearning,
} from './lesson-state.domain.js';

type MyEnrolment = OutputOf<typeof getMyLearning>['enrolments'][number];

interface Learned {
  readonly seconds: number;
  readonly completedAt: Date | null;
  readonly courses: readonly LearnedCourse[];
}

/** One enrolment on the learner's home: what is to be learned, how far it is, where to go on. */
export function myEnrolment(
  enrolment: { readonly _id: string; readonly ending: MyEnrolment['ending'] },
  use: Pick<MyEnrolment, 'privacy' | 'consent' | 'reason'>,
  programme: {
    readonly _id: string;
    readonly name: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly courses: readonly PinnedForLearning[];
  },
  learned: Learned | undefined,
  now: Date,
): MyEnrolment {
  const courses = programme.courses.map((pinned) => ({
    pinned,
    learned: learned?.courses.find(({ key }) => key === pinned.key),
  }));
  const lastAt = courses
    .flatMap((course) => lastAtOf(course.learned) ?? [])
    .reduce<Date | null>((last, at) => (last && last > at ? last : at), null);
  return {
    enrolment: EnrolmentId.parse(enrolment._id),
    programme: ProgrammeId.parse(programme._id),
    name: programme.name,
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    ending: enrolment.ending && { on: enrolment.ending.on, reason: enrolment.ending.reason },
    ...use,
    completedOn: learned?.completedAt ? dayInJapan(learned.completedAt) : null,
    daysLeft: daysUntil(programme.endsOn, dayInJapan(now)),
    resume: enrolment.ending ? null : whereToGoOn(courses),
    lastAt: lastAt?.toISOString() ?? null,
    seconds: learned?.seconds ?? 0,
    courses: courses.map(({ pinned, learned: course }) => ({
      course: CourseId.parse(pinned.course),
      key: pinned.key,
      title: pinned.title,
      version: pinned.version,
      passScore: pinned.passScore,
      started: Boolean(course?.startedAt),
      completed: Boolean(course?.completedAt),
      completedOn: course?.completedAt ? dayInJapan(course.completedAt) : null,
      score: course?.bestScore ?? null,
      missing: missingIn(pinned, course),
      lessons: lessonStates(pinned, course),
    })),
  };
}
