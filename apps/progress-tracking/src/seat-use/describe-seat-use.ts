import type { InputOf, OutputOf } from '#contracts';
import type { describeSeatUse } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { ProgressRepository } from '../progress/index.js';
import { countSeatUse } from './seat-use.domain.js';

/** Counts what became of seats: one read of enrolments and one of their progress. Who was erased counts as they did. */
@Injectable()
export class DescribeSeatUse {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly progress: ProgressRepository,
  ) {}

  async execute({ seats }: InputOf<typeof describeSeatUse>): Promise<OutputOf<typeof describeSeatUse>> {
    const enrolments = await this.enrolments.timesOf([...new Set(seats.map(({ person }) => person))]);
    const moments = await this.progress.momentsOf(enrolments.map(({ _id }) => _id));
    return countSeatUse(
      seats,
      enrolments.flatMap(({ _id, person }) => {
        const learned = moments.get(_id);
        return learned ? [{ person, ...learned }] : [];
      }),
    );
  }
}
