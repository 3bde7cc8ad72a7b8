import { DomainError, EnrolmentId, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import { getLesson } from '#contracts/catalog';
import type { getMyLesson } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { checkSeat } from '../enrolment/index.js';
import { lessonStates, MyEnrolments } from '../my-learning/index.js';
import { checkMayBegin } from '../programme/index.js';
import { CurrentProgress } from '../progress/index.js';
import { attemptsLeft, quizRecordId, QuizRecordRepository, seedOf } from '../quiz-attempt/index.js';

/** A lesson of the learner's, with how far it is; of a quiz the questions of the next attempt. */
@Injectable()
export class GetMyLesson {
  constructor(
    private readonly mine: MyEnrolments,
    private readonly progress: CurrentProgress,
    private readonly records: QuizRecordRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute(
    { enrolment: id, course, lesson: key }: InputOf<typeof getMyLesson>,
    { reach }: AllowedCaller,
  ): Promise<OutputOf<typeof getMyLesson>> {
    const { enrolment, programme, programmes, pinned } = await this.mine.get(id, course, reach);
    if (enrolment.ending) throw new DomainError('enrolment-ended');
    checkSeat(enrolment);
    const place = pinned.lessons.findIndex((lesson) => lesson.key === key);
    const lesson = pinned.lessons[place];
    if (!lesson) throw new DomainError('lesson-not-found');
    const record = quizRecordId(id, course, key);
    const isQuiz = lesson.kind === 'quiz';
    const [progress, stored] = await Promise.all([
      this.progress.find([enrolment], programmes),
      isQuiz ? this.records.find(record) : null,
    ]);
    const courses = progress.get(id)?.courses ?? [];
    checkMayBegin(programme, pinned.key, courses);
    const attempts = stored?.attempts ?? [];
    const { version } = pinned;
    const seed = seedOf(record, attempts.length + 1);
    const { content } = await this.rpc.call(getLesson, { course, version, lesson: key, ...(isQuiz && { seed }) });
    const left = content.kind === 'quiz' ? attemptsLeft(attempts, content.attemptsAllowed) : null;
    const learned = courses.find((one) => one.key === pinned.key);
    const [state] = lessonStates({ ...pinned, lessons: [lesson] }, learned);
    if (!state) throw new DomainError('lesson-not-found');
    return {
      enrolment: EnrolmentId.parse(id),
      course,
      version,
      state,
      // Nobody is shown the questions of an attempt that he does not have.
      content: content.kind === 'quiz' && left === 0 ? { ...content, questions: [] } : content,
      attemptsLeft: left,
      after: pinned.lessons[place + 1]?.key ?? null,
    };
  }
}
