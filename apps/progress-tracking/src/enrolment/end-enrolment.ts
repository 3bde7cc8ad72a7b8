import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { endEnrolment } from '#contracts/progress';
import { Events } from '#messaging';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { checkNotClosed, ProgrammeRepository } from '../programme/index.js';
import { enrolmentView } from './enrolment-view.domain.js';
import { decideEnding } from './enrolment.domain.js';
import { EnrolmentRepository } from './enrolment.repository.js';

/** Ends an enrolment (終了). The same ending again answers the same. */
@Injectable()
export class EndEnrolment {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly events: Events,
  ) {}

  execute(input: InputOf<typeof endEnrolment>): Promise<OutputOf<typeof endEnrolment>> {
    return retryWhenChanged(() => this.end(input, new Date()));
  }

  private async end({ enrolment, on, reason }: InputOf<typeof endEnrolment>, now: Date) {
    const stored = await this.enrolments.find(enrolment);
    if (!stored) throw new DomainError('unknown-enrolment');
    const ending = { on, reason };
    if (decideEnding(stored.ending, ending) === 'unchanged') return enrolmentView(stored);
    const programme = await this.programmes.find(stored.programme);
    if (programme) checkNotClosed(programme);
    await this.enrolments.save(stored.version, { ...stored, ending }, now);
    this.events.wake();
    return enrolmentView({ ...stored, ending });
  }
}
