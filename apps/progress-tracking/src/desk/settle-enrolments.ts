import type { Subject } from '#contracts';
import type { EraseStep, StepResult } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { LearningLogRepository } from '../learning-log/index.js';
import { QuizRecordRepository } from '../quiz-attempt/index.js';
import { KnownEnrolments } from '../recording/index.js';

/** Waits until everything that was accepted for erased enrolments is counted: then their log may go. */
@Injectable()
export class SettleEnrolments implements EraseStep {
  constructor(
    private readonly known: KnownEnrolments,
    private readonly quizzes: QuizRecordRepository,
    private readonly log: LearningLogRepository,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<StepResult> {
    const enrolments = subjects.flatMap((subject) => subject.enrolments);
    this.known.forget(enrolments);
    if (await this.quizzes.hasUnlogged(enrolments)) return 'waiting';
    return (await this.log.pendingOf(enrolments, 1)).length > 0 ? 'waiting' : 'done';
  }
}
