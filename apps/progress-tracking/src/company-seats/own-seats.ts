import type { Reach } from '#contracts';
import { Injectable } from '@nestjs/common';
import { ApplicationRepository } from '../application/index.js';
import { applicationId } from '../applying/index.js';
import type { ProgrammeDocument } from '../programme/index.js';
import { SeatRepository } from '../seat/index.js';

/** How many seats the caller's own company was granted in a programme, and for how many it has named somebody. */
@Injectable()
export class OwnSeats {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly seats: SeatRepository,
  ) {}

  /** Null: the caller is no company's, or none were granted. */
  async of(
    { _id, audience }: Pick<ProgrammeDocument, '_id' | 'audience'>,
    reach: Reach,
  ): Promise<{ granted: number; named: number } | null> {
    if (reach.to !== 'company' || audience !== 'company') return null;
    const application = await this.applications.find(applicationId(_id, 'company', reach.company));
    if (application?.state !== 'accepted' || !application.granted) return null;
    const held = await this.seats.ofApplication(application._id);
    return { granted: application.granted, named: held.filter(({ person }) => person).length };
  }
}
