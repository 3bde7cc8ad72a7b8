import type { InputOf, OutputOf } from '#contracts';
import type { describeSeatUse } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { ProgressRepository } from '../progress/index.js';
import { countSeatUse } from './seat-use.domain.js';

/** Counts what became of seats: one read of enrolments and one of their progress. Who was erased counts as they did. */
@Injectable()
export class DescribeSeatUse {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly progress: ProgressRepository,
  ) {}

  async execute({ purchase, seats }: InputOf<typeof describeSeatUse>): Promise<OutputOf<typeof describeSeatUse>> {
    const enrolments = await this.enrolments.timesOf([...new Set(seats.map(({ person }) => person))]);
    const taking = purchase === undefined ? [] : await this.programmes.takingFrom(purchase);
    const moments = await this.progress.momentsOf(enrolments.map(({ _id }) => _id));
    return countSeatUse(
      seats,
      enrolments.flatMap(({ _id, person, programme }) => {
        const learned = moments.get(_id);
        return learned ? [{ person, programme, ...learned }] : [];
      }),
      taking,
    );
  }
}
