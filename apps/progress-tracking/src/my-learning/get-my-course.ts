import {
  CourseId,
  dayInJapan,
  EnrolmentId,
  ProgrammeId,
  type AllowedCaller,
  type InputOf,
  type OutputOf,
} from '#contracts';
import { getPinnedCourse } from '#contracts/catalog';
import type { getMyCourse } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { lacksSeat } from '../enrolment/index.js';
import { pathFor, waitsFor } from '../programme/index.js';
import { CurrentProgress } from '../progress/index.js';
import { daysUntil, lessonStates, missingIn, whereToGoOn } from './lesson-state.domain.js';
import { MyEnrolments } from './my-enrolments.js';

/** A course of the learner's as the programme pinned it, with how far each lesson is. */
@Injectable()
export class GetMyCourse {
  constructor(
    private readonly mine: MyEnrolments,
    private readonly progress: CurrentProgress,
    private readonly rpc: RpcClient,
  ) {}

  async execute(
    { enrolment: id, course }: InputOf<typeof getMyCourse>,
    { reach }: AllowedCaller,
  ): Promise<OutputOf<typeof getMyCourse>> {
    const { enrolment, programme, programmes, pinned } = await this.mine.get(id, course, reach);
    const { version } = pinned;
    const [{ description, level, skills, designation, subtitled, language }, progress] = await Promise.all([
      this.rpc.call(getPinnedCourse, { course, version }),
      this.progress.find([enrolment], programmes),
    ]);
    const all = progress.get(id)?.courses ?? [];
    const learned = all.find(({ key }) => key === pinned.key);
    const step = pathFor(programme, enrolment.enrolledAt).find(({ key }) => key === pinned.key);
    const waiting = waitsFor(step?.after ?? [], pinned.key, all);
    const { name, startsOn, endsOn } = programme;
    return {
      enrolment: EnrolmentId.parse(id),
      programme: { programme: ProgrammeId.parse(programme._id), name, startsOn, endsOn },
      ending: enrolment.ending,
      daysLeft: daysUntil(endsOn, dayInJapan(new Date())),
      course,
      version,
      title: pinned.title,
      ...(description !== undefined && { description }),
      ...(level && { level }),
      ...(skills && { skills }),
      ...(designation && { designation }),
      ...(subtitled !== undefined && { subtitled }),
      ...(language && { language }),
      minutes: pinned.lessons.reduce((sum, { minutes }) => sum + minutes, 0),
      started: Boolean(learned?.startedAt),
      completedOn: learned?.completedAt ? dayInJapan(learned.completedAt) : null,
      lessons: lessonStates(pinned, learned),
      missing: missingIn(pinned, learned),
      next: enrolment.ending || lacksSeat(enrolment) || waiting.length > 0 ? null : whereToGoOn([{ pinned, learned }]),
      dueOn: step?.dueOn ?? null,
      waitsFor: programme.courses
        .filter(({ key }) => waiting.includes(key))
        .map(({ course: first, key, title }) => ({ course: CourseId.parse(first), key, title })),
    };
  }
}
