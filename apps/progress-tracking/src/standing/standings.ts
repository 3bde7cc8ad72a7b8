import { dayInJapan } from '#contracts';
import type { LateCourse, Standing } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository, lacksSeat } from '../enrolment/index.js';
import { isLate, pathFor, type ProgrammeDocument } from '../programme/index.js';
import { ProgressRepository } from '../progress/index.js';
import { lateCourses, passedShare, standingOf, type Period } from './standing.domain.js';

/** An enrolment with how it stands. */
export interface Stands {
  readonly enrolment: string;
  readonly person: string;
  readonly standing: Standing;
  readonly share: number;
  readonly startedAt: Date | null;
  readonly lastAt: Date | null;
  readonly completedAt: Date | null;
  readonly endedOn: string | null;
  /** Share of the period that has passed. */
  readonly expected: number;
  /** Keys of courses that were due and are not completed. */
  readonly late: readonly string[];
  readonly lateCourses: readonly LateCourse[];
  /** Learning time that was asked for and not answered. */
  readonly hoursAsked: number | null;
  /** The lessons wait until there is another seat. */
  readonly lacksSeat: boolean;
}

type Planned = Pick<ProgrammeDocument, 'courses' | 'plan'>;

/** How everybody of a programme stands today. */
@Injectable()
export class Standings {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly progress: ProgressRepository,
  ) {}

  /** Of these people, or of all; without its courses and plan, nobody is late on its path. */
  async of(
    programme: Period & Partial<Planned> & { readonly _id: string },
    people: readonly string[] | null,
    now: Date,
  ): Promise<Stands[]> {
    const [enrolments, progress] = await Promise.all([
      this.enrolments.standingIn(programme._id),
      this.progress.standingIn(programme._id),
    ]);
    const reached = people && new Set(people);
    const today = dayInJapan(now);
    const { courses = [], plan } = programme;
    const hasDeadlines = plan?.path.some(({ dueDays }) => dueDays !== null) ?? false;
    const completed = hasDeadlines ? await this.progress.completedCourses(programme._id) : new Map<string, string[]>();
    return enrolments.flatMap(({ _id, person, ending, enrolledAt, learningTimeAsked, seat }) => {
      if (reached && !reached.has(person)) return [];
      const { share = 0, startedAt = null, lastAt = null, completedAt = null } = progress.get(_id) ?? {};
      const standing = standingOf({ ended: ending !== null, share, startedAt, completedAt }, programme, today);
      const done = new Set(completed.get(_id));
      const late =
        !hasDeadlines || ending
          ? []
          : pathFor({ endsOn: programme.endsOn, courses, ...(plan && { plan }) }, enrolledAt).filter(
              (step) => !done.has(step.key) && isLate(step, null, today),
            );
      return [
        {
          enrolment: _id,
          person,
          standing,
          share,
          startedAt,
          lastAt,
          completedAt,
          endedOn: ending?.on ?? null,
          expected: passedShare(programme, today),
          late: late.map(({ key }) => key),
          lateCourses: lateCourses(late, courses),
          hoursAsked: learningTimeAsked?.hours ?? null,
          lacksSeat: lacksSeat({ ...(seat && { seat }) }),
        },
      ];
    });
  }
}
