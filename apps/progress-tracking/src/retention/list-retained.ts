import { DomainError, EnrolmentId, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listRetained } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';

/** Some 120 bytes each: a page stays well below what one message may carry. */
const PAGE = 500;

/** Whose enrolments of a programme are not erased, and who of them is in another programme too. */
@Injectable()
export class ListRetained {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
  ) {}

  async execute({ programme, after }: InputOf<typeof listRetained>): Promise<OutputOf<typeof listRetained>> {
    if (!(await this.programmes.find(programme))) throw new DomainError('unknown-programme');
    const found = await this.enrolments.retained(programme, after ?? '', PAGE + 1);
    const page = found.slice(0, PAGE);
    const elsewhere = await this.enrolments.elsewhere(
      programme,
      page.map(({ person }) => person),
    );
    return {
      enrolments: page.map(({ _id, person }) => ({
        enrolment: EnrolmentId.parse(_id),
        person: PersonId.parse(person),
        elsewhere: elsewhere.has(person),
      })),
      nextAfter: found.length > PAGE ? EnrolmentId.parse(page.at(-1)?._id) : null,
    };
  }
}
