import { dayInJapan } from '#contracts';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { UnfinishedWork } from '../unfinished/index.js';
import { SeatAskRepository } from './seat-ask.repository.js';
import type { SeatAskDocument } from './seat-ask.schema.js';

const AT_ONCE = 100;

/**
 * Lets go of seats that were decided to go back: the enrolment goes on without one, and gives its own back as every ended
 * one does. Learned, consented and agreed things stay.
 */
@Injectable()
export class ReleaseIdleSeats {
  constructor(
    private readonly asks: SeatAskRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly unfinished: UnfinishedWork,
  ) {
    unfinished.add('seats that nobody learned with', () => this.finish());
  }

  async finish(): Promise<void> {
    await this.unfinished.each(await this.asks.findReleasing(AT_ONCE), (one) => this.release(one));
  }

  private async release({ _id, enrolment, endedAt }: SeatAskDocument): Promise<void> {
    const [stored] = await this.enrolments.findMany([enrolment]);
    const { seat, enrolledAt, ending } = stored ?? {};
    const since = seat?.since ?? enrolledAt;
    // Let go already, ended meanwhile, or another one that came after.
    const isThis = seat?.state === 'held' && !ending && since && endedAt && since < endedAt;
    if (stored && isThis) {
      const on = dayInJapan(endedAt);
      const leaving = { seat: { purchase: seat.purchase, state: 'leaving' as const, on, idle: true as const } };
      // Changed just now: looked at again.
      if (!(await this.enrolments.setSeats([stored], () => leaving))) return;
    }
    await this.asks.endReleasing(_id);
  }
}
