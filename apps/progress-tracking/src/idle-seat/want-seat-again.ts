import { DomainError, reachesPerson, type InputOf, type OutputOf, type Reach } from '#contracts';
import type { wantMySeat } from '#contracts/progress';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository, lacksSeat } from '../enrolment/index.js';
import { checkNotClosed, ProgrammeRepository } from '../programme/index.js';
import { SeatWantRepository, wantId } from '../seat-want/index.js';

/** A learner whose seat went back wants another one: the enrolment is marked, and stands in line in a moment. */
@Injectable()
export class WantSeatAgain {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly wants: SeatWantRepository,
  ) {}

  execute({ enrolment }: InputOf<typeof wantMySeat>, reach: Reach): Promise<OutputOf<typeof wantMySeat>> {
    return retryWhenChanged(() => this.want(enrolment, reach));
  }

  private async want(id: string, reach: Reach): Promise<OutputOf<typeof wantMySeat>> {
    const stored = await this.enrolments.find(id);
    const programme = stored && (await this.programmes.find(stored.programme));
    if (!stored || !programme || !reachesPerson(reach, stored.person)) throw new DomainError('unknown-enrolment');
    const { ending, seat, reseat, person } = stored;
    if (ending) throw new DomainError('enrolment-ended');
    checkNotClosed(programme);
    const waits = reseat || (await this.wants.findMany([wantId(programme._id, person)])).length > 0;
    if (!seat || !lacksSeat(stored) || waits) return { outcome: 'unchanged' };
    await this.enrolments.save(stored.version, { ...stored, reseat: true }, new Date());
    return { outcome: 'wanted' };
  }
}
