import type { Random } from './random.domain.js';
import type { Track } from './plan.domain.js';

const DAY_MS = 24 * 3600 * 1000;

/** What a year is made up from: the lessons of a course, and which of them are passed by a score. */
export interface CourseOutline {
  readonly key: string;
  readonly lessons: readonly { readonly key: string; readonly minutes: number; readonly passMark?: number }[];
}

export interface LearnedLesson {
  readonly course: string;
  readonly lesson: string;
  /** Of a quiz. */
  readonly score?: number;
  readonly seconds: number;
  readonly at: Date;
}

export interface LearnerYear {
  readonly lessons: readonly LearnedLesson[];
  /** Points given before and after; null = did not answer. */
  readonly before: number | null;
  readonly after: { readonly satisfaction: number; readonly understanding: number } | null;
  readonly usedAtWork: boolean | null;
  readonly hoursSaved: number | null;
  readonly placedAfterDays: number | null;
  readonly completedAt: Date | null;
  readonly leftForJob: boolean;
}

/** One learner's made-up year: when lessons were done between `from` and `until`, what was answered, what came of it. */
export function learnerYear(
  courses: readonly CourseOutline[],
  track: Track,
  { from, until }: { readonly from: Date; readonly until: Date },
  random: Random,
): LearnerYear {
  const lessons: LearnedLesson[] = [];
  const started = random.chance(0.86);
  const finishes = started && random.chance(0.62);
  let at = from.getTime() + random.int(1, 40) * DAY_MS + random.int(0, 10) * 3600 * 1000;
  let completed = finishes;
  for (const course of courses.filter(({ key }) => track.courses.includes(key))) {
    const upTo = finishes ? course.lessons.length : started ? random.int(0, course.lessons.length - 1) : 0;
    for (const { key, minutes, passMark } of course.lessons.slice(0, upTo)) {
      at += random.int(1, 9) * DAY_MS;
      if (at < until.getTime())
        lessons.push({
          course: course.key,
          lesson: key,
          ...(passMark !== undefined && { score: random.int(passMark, 100) }),
          seconds: minutes * 60 + random.int(-200, 400),
          at: new Date(at),
        });
      else completed = false;
    }
  }
  const answered = completed && random.chance(0.75);
  const threeMonthsLater = completed && at + 92 * DAY_MS < until.getTime() + 120 * DAY_MS;
  return {
    lessons,
    before: started && random.chance(0.8) ? random.int(1, 4) : null,
    after: answered ? { satisfaction: random.int(3, 5), understanding: random.int(3, 5) } : null,
    usedAtWork: threeMonthsLater && random.chance(0.7) ? random.chance(0.62) : null,
    hoursSaved: track.audience !== 'citizen' && threeMonthsLater && random.chance(0.4) ? random.int(1, 12) : null,
    placedAfterDays: track.audience === 'citizen' && completed && random.chance(0.55) ? random.int(5, 80) : null,
    completedAt: completed ? new Date(at) : null,
    leftForJob: track.audience === 'citizen' && started && !completed && random.chance(0.15),
  };
}

/** Somebody who has only begun: who signs in as them has something of everything to learn. */
export const justBegun = ({ lessons, before }: LearnerYear): LearnerYear => ({
  lessons: lessons.slice(0, 1),
  before,
  after: null,
  usedAtWork: null,
  hoursSaved: null,
  placedAfterDays: null,
  completedAt: null,
  leftForJob: false,
});
