import { CourseId, dayInJapan, EnrolmentId, ProgrammeId, type InputOf, type OutputOf } from '#contracts';
import type { getLearningOf } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository, fundingOf, learningTimeView } from '../enrolment/index.js';
import { isLate, pathFor, planOf, ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { CurrentProgress, doneShare, lastLearned } from '../progress/index.js';
import { lateCourses, passedShare, standingOf } from './standing.domain.js';

/** What a person is enrolled in and how far they are, those that begin last first. */
@Injectable()
export class GetLearningOf {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly progress: CurrentProgress,
  ) {}

  async execute({ person }: InputOf<typeof getLearningOf>): Promise<OutputOf<typeof getLearningOf>> {
    const today = dayInJapan(new Date());
    const theirs = await this.enrolments.ofPerson(person);
    const programmes = await this.programmes.findMany(theirs.map(({ programme }) => programme));
    const progress = await this.progress.find(theirs, programmes);
    const enrolments = theirs.flatMap(({ _id, programme: id, enrolledAt, ending, ...rest }) => {
      const programme = programmes.get(id);
      if (!programme) return [];
      const learned = progress.get(_id);
      const courses = learned?.courses ?? [];
      const { startedAt = null, completedAt = null } = learned ?? {};
      const share = doneShare(programme.courses, courses);
      return [
        {
          enrolment: EnrolmentId.parse(_id),
          programme: ProgrammeId.parse(id),
          name: programme.name,
          audience: programme.audience,
          startsOn: programme.startsOn,
          endsOn: programme.endsOn,
          enrolledAt: enrolledAt.toISOString(),
          ending: ending && { on: ending.on, reason: ending.reason },
          ...learningTimeView(rest),
          funding: fundingOf(rest),
          hoursPlanned: planOf(programme).learningHours,
          standing: standingOf({ ended: ending !== null, share, startedAt, completedAt }, programme, today),
          share,
          expected: passedShare(programme, today),
          lateCourses: ending ? [] : lateCourses(lateOf(programme, enrolledAt, courses, today), programme.courses),
          startedAt: startedAt?.toISOString() ?? null,
          lastAt: lastLearned(courses)?.toISOString() ?? null,
          completedAt: completedAt?.toISOString() ?? null,
          courses: programme.courses.map((pinned) => {
            const course = courses.find(({ key }) => key === pinned.key);
            return {
              course: CourseId.parse(pinned.course),
              title: pinned.title,
              share: doneShare([pinned], courses),
              completedAt: course?.completedAt?.toISOString() ?? null,
              score: course?.bestScore ?? null,
            };
          }),
        },
      ];
    });
    return { enrolments: enrolments.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1)) };
  }
}

/** The steps of the path that were due and are not completed. */
const lateOf = (
  programme: ProgrammeDocument,
  enrolledAt: Date,
  learned: readonly { readonly key: string; readonly completedAt: Date | null }[],
  today: string,
) =>
  pathFor(programme, enrolledAt).filter((step) =>
    isLate(step, learned.find(({ key }) => key === step.key)?.completedAt ?? null, today),
  );
