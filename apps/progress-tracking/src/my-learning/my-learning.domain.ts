import { EnrolmentId, ProgrammeId, type OutputOf } from '#contracts';
import type { getMyLearning, PinnedCourse } from '#contracts/progress';

type MyEnrolment = OutputOf<typeof getMyLearning>['enrolments'][number];

interface Learned {
  readonly completedAt: Date | null;
  readonly courses: readonly {
    readonly key: string;
    readonly startedAt: Date | null;
    readonly completedAt: Date | null;
    readonly bestScore: number | null;
    readonly lessons: readonly { readonly key: string; readonly progress: number; readonly completedAt: Date | null }[];
  }[];
}

/** The day in Japan of a moment. */
const dayOf = (moment: Date): string => new Date(moment.getTime() + 9 * 3600 * 1000).toISOString().slice(0, 10);

/** One enrolment on the learner's home: what is to be learned, and how far it is. */
export function myEnrolment(
  enrolment: { readonly _id: string; readonly ending: MyEnrolment['ending'] },
  use: Pick<MyEnrolment, 'privacy' | 'consent'>,
  programme: {
    readonly _id: string;
    readonly name: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly courses: readonly PinnedCourse[];
  },
  learned: Learned | undefined,
): MyEnrolment {
  return {
    enrolment: EnrolmentId.parse(enrolment._id),
    programme: ProgrammeId.parse(programme._id),
    name: programme.name,
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    ending: enrolment.ending && { on: enrolment.ending.on, reason: enrolment.ending.reason },
    ...use,
    completedOn: learned?.completedAt ? dayOf(learned.completedAt) : null,
    courses: programme.courses.map((pinned) => {
      const course = learned?.courses.find(({ key }) => key === pinned.key);
      return {
        course: pinned.course,
        key: pinned.key,
        title: pinned.title,
        version: pinned.version,
        passScore: pinned.passScore,
        started: Boolean(course?.startedAt),
        completed: Boolean(course?.completedAt),
        score: course?.bestScore ?? null,
        lessons: pinned.lessons.map(({ key, minutes }) => {
          const lesson = course?.lessons.find((known) => known.key === key);
          return { key, minutes, progress: lesson?.progress ?? 0, completed: Boolean(lesson?.completedAt) };
        }),
      };
    }),
  };
}
