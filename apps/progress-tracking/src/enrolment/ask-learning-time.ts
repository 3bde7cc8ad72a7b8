import { DomainError, reachesPerson, type InputOf, type OutputOf, type Reach } from '#contracts';
import type { askLearningTime } from '#contracts/progress';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { checkNotClosed, ProgrammeRepository } from '../programme/index.js';
import { EnrolmentRepository } from './enrolment.repository.js';

type Input = InputOf<typeof askLearningTime>;
type Output = OutputOf<typeof askLearningTime>;

/** Keeps how long a member of staff wishes to learn during working hours, until the manager has agreed something. */
@Injectable()
export class AskLearningTime {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
  ) {}

  execute(input: Input, reach: Reach): Promise<Output> {
    return retryWhenChanged(() => this.ask(input, reach, new Date()));
  }

  private async ask({ enrolment, hours }: Input, reach: Reach, now: Date): Promise<Output> {
    const stored = await this.enrolments.find(enrolment);
    const programme = stored && (await this.programmes.find(stored.programme));
    if (!stored || !programme || !reachesPerson(reach, stored.person)) throw new DomainError('unknown-enrolment');
    // Nobody else has a manager here.
    if (programme.audience !== 'staff') throw new DomainError('other-audience');
    checkNotClosed(programme);
    const before = stored.learningTimeAsked;
    if (before?.hours === hours) return { hours, askedAt: before.askedAt.toISOString() };
    await this.enrolments.save(stored.version, { ...stored, learningTimeAsked: { hours, askedAt: now } }, now);
    return { hours, askedAt: now.toISOString() };
  }
}
