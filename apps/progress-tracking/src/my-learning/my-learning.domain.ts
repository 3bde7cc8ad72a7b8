import { CourseId, dayInJapan, EnrolmentId, ProgrammeId, type Audience, type OutputOf } from '#contracts';
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

/** What the programme's path asks for a course. */
interface OnPath {
  readonly key: string;
  readonly dueOn: string | null;
  /** Keys of the courses to be completed before it may be begun. */
  readonly waitsFor: readonly string[];
  readonly place: number | null;
}

/** One enrolment on the learner's home: what is to be learned, how far it is, where to go on. */
export function myEnrolment(
  enrolment: {
    readonly _id: string;
    readonly ending: MyEnrolment['ending'];
    readonly path: readonly OnPath[];
    readonly learningHours: number | null;
    /** Its lessons wait for another seat. */
    readonly rests: boolean;
  },
  use: Pick<MyEnrolment, 'privacy' | 'consent' | 'reason' | 'seat' | 'learningTime' | 'learningTimeAsked'>,
  programme: {
    readonly _id: string;
    readonly name: string;
    readonly audience: Audience;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly courses: readonly PinnedForLearning[];
  },
  learned: Learned | undefined,
  now: Date,
): MyEnrolment {
  const learnedOf = (key: string) => learned?.courses.find((course) => course.key === key);
  const pathOf = (key: string) => enrolment.path.find((step) => step.key === key);
  const today = dayInJapan(now);
  // In the order of the path; what is not on it comes behind, as pinned.
  const courses = programme.courses
    .map((pinned) => ({ pinned, learned: learnedOf(pinned.key), step: pathOf(pinned.key) }))
    .toSorted((a, b) => (a.step?.place ?? Infinity) - (b.step?.place ?? Infinity) || 0);
  const lastAt = courses
    .flatMap((course) => lastAtOf(course.learned) ?? [])
    .reduce<Date | null>((last, at) => (last && last > at ? last : at), null);
  return {
    enrolment: EnrolmentId.parse(enrolment._id),
    programme: ProgrammeId.parse(programme._id),
    name: programme.name,
    audience: programme.audience,
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    ending: enrolment.ending && { on: enrolment.ending.on, reason: enrolment.ending.reason },
    ...use,
    completedOn: learned?.completedAt ? dayInJapan(learned.completedAt) : null,
    daysLeft: daysUntil(programme.endsOn, today),
    resume:
      enrolment.ending || enrolment.rests ? null : whereToGoOn(courses.filter(({ step }) => !step?.waitsFor.length)),
    lastAt: lastAt?.toISOString() ?? null,
    learningHours: enrolment.learningHours,
    seconds: learned?.seconds ?? 0,
    courses: courses.map(({ pinned, learned: course, step }) => ({
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
      dueOn: step?.dueOn ?? null,
      late: !enrolment.ending && !course?.completedAt && step?.dueOn != null && step.dueOn < today,
      waitsFor: [...(step?.waitsFor ?? [])],
      lessons: lessonStates(pinned, course),
    })),
  };
}
