import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import { gradeQuiz } from '#contracts/catalog';
import type { submitQuizAttempt } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { blockedBy, checkSeat } from '../enrolment/index.js';
import { MyEnrolments } from '../my-learning/index.js';
import { checkMayBegin, planOf, recordingTermsOf } from '../programme/index.js';
import { CurrentProgress } from '../progress/index.js';
import { AcceptingPressure } from '../recording/index.js';
import { LogAttempts } from './log-attempts.js';
import { attemptsLeft, findRepeat, seedOf, type Attempt } from './quiz-record.domain.js';
import { quizRecordId, QuizRecordRepository } from './quiz-record.repository.js';

type Input = InputOf<typeof submitQuizAttempt>;
type Result = OutputOf<typeof submitQuizAttempt>;
type Mine = Awaited<ReturnType<MyEnrolments['get']>>;

/**
 * Grades answers and keeps the attempt, then logs it. Grading is asked of the catalog and changes nothing; what counts
 * is the one save of the record, over the version that was read: of two attempts at once one is the later. A crash after
 * it leaves the mark, and the same attempt handed in again is told the same.
 */
@Injectable()
export class SubmitQuizAttempt {
  constructor(
    private readonly mine: MyEnrolments,
    private readonly records: QuizRecordRepository,
    private readonly progress: CurrentProgress,
    private readonly logging: LogAttempts,
    private readonly pressure: AcceptingPressure,
    private readonly rpc: RpcClient,
  ) {}

  async execute(input: Input, { reach }: AllowedCaller): Promise<Result> {
    const now = new Date();
    const mine = await this.mine.get(input.enrolment, input.course, reach);
    if (!mine.pinned.lessons.some(({ key }) => key === input.lesson)) throw new DomainError('lesson-not-found');
    await this.pressure.check(now);
    return retryWhenChanged(() => this.submit(input, mine, now));
  }

  private async submit(input: Input, mine: Mine, now: Date): Promise<Result> {
    const { enrolment, course, lesson, answers } = input;
    const id = quizRecordId(enrolment, course, lesson);
    const stored = await this.records.find(id);
    const attempts = stored?.attempts ?? [];
    const answersHash = createHash('sha256').update(JSON.stringify(answers)).digest('base64url');
    const repeat = findRepeat(attempts, input.attempt, answersHash);
    if (!repeat) await this.checkOpen(mine, now);
    const number = repeat?.number ?? attempts.length + 1;
    const version = repeat?.version ?? mine.pinned.version;
    const graded = await this.rpc.call(gradeQuiz, { course, version, lesson, seed: seedOf(id, number), answers });
    const { result, rules } = graded;
    const answer = (all: readonly Attempt[]): Result => ({
      ...result,
      number,
      attemptsLeft: attemptsLeft(all, rules.attemptsAllowed),
    });
    if (stored && repeat) {
      await this.logging.execute(stored);
      return answer(attempts);
    }
    if (attemptsLeft(attempts, rules.attemptsAllowed) === 0) throw new DomainError('no-attempts-left');
    const { score, passed } = result;
    const { attempt, seconds } = input;
    const fresh: Attempt = { attempt, number, answersHash, version, score, passed, seconds, at: now };
    const next = {
      _id: id,
      tenant: requireTenant(),
      programme: mine.programme._id,
      enrolment,
      course: mine.pinned.key,
      lesson,
      attempts: [...attempts, fresh],
      unlogged: stored?.unlogged ?? number,
    };
    if (stored) await this.records.save(stored.version, next, now);
    else if (!(await this.records.insert(next, now))) throw new DomainError('changed-meanwhile');
    const saved = { ...next, version: (stored?.version ?? 0) + 1, changedAt: now, correlationId: '' };
    await this.logging.execute(saved);
    return answer(next.attempts);
  }

  /** @throws DomainError also `seat-given-back`, `prerequisite-missing`. */
  private async checkOpen(mine: Mine, now: Date): Promise<void> {
    checkGoesOn(mine, now);
    checkSeat(mine.enrolment);
    const { enrolment, programme, programmes, pinned } = mine;
    if (planOf(programme).path.length === 0) return;
    const progress = await this.progress.find([enrolment], programmes);
    checkMayBegin(programme, pinned.key, progress.get(enrolment._id)?.courses);
  }
}

/** @throws DomainError `use-stopped`, `programme-closed`, `consent-missing`, `enrolment-ended`, `outside-period`. */
function checkGoesOn({ enrolment, programme }: Mine, now: Date): void {
  const blocked = blockedBy(recordingTermsOf(programme), enrolment);
  if (blocked) throw new DomainError(blocked);
  if (enrolment.ending) throw new DomainError('enrolment-ended');
  const { startsOn, endsOn } = programme;
  const [from, until] = [new Date(`${startsOn}T00:00:00.000+09:00`), new Date(`${endsOn}T23:59:59.999+09:00`)];
  if (now < from || now > until) throw new DomainError('outside-period');
}
