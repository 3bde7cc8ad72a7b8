import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { setEnrolmentFunding } from '#contracts/progress';
import { Events } from '#messaging';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { checkNotClosed, ProgrammeRepository } from '../programme/index.js';
import { enrolmentView } from './enrolment-view.domain.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import { fundingWarnings } from './funding.domain.js';

type Input = InputOf<typeof setEnrolmentFunding>;
type Output = OutputOf<typeof setEnrolmentFunding>;

/** Keeps who pays for the seat of an enrolment. */
@Injectable()
export class SetEnrolmentFunding {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly events: Events,
  ) {}

  execute(input: Input): Promise<Output> {
    return retryWhenChanged(() => this.set(input, new Date()));
  }

  private async set({ enrolment, funding }: Input, now: Date): Promise<Output> {
    const stored = await this.enrolments.find(enrolment);
    if (!stored) throw new DomainError('unknown-enrolment');
    const next = { ...stored, funding };
    const answer = { ...enrolmentView(next), warnings: fundingWarnings(funding) };
    if (JSON.stringify(enrolmentView(stored)) === JSON.stringify(enrolmentView(next))) return answer;
    const programme = await this.programmes.find(stored.programme);
    if (programme) checkNotClosed(programme);
    await this.enrolments.save(stored.version, next, now);
    this.events.wake();
    return answer;
  }
}
