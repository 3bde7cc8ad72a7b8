import { DomainError, type InputOf, type OutputOf, type PersonId } from '#contracts';
import type { enrolPeople } from '#contracts/progress';
import { Events } from '#messaging';
import { crashPoint } from '#observability';
import { Injectable } from '@nestjs/common';
import { planOf, ProgrammeRepository } from '../programme/index.js';
import { fundingPlanned, fundingWarnings } from './funding.domain.js';
import { LearnersThen } from './learners-then.js';
import { NewEnrolments } from './new-enrolments.js';

/**
 * Enrols people in a programme. Who is or was enrolled stays as he is and is answered as already; for whom there is no
 * seat waits, and is enrolled when one becomes free.
 */
@Injectable()
export class EnrolPeople {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly fresh: NewEnrolments,
    private readonly learners: LearnersThen,
    private readonly events: Events,
  ) {}

  async execute(input: InputOf<typeof enrolPeople>): Promise<OutputOf<typeof enrolPeople>> {
    const { programme, people } = input;
    const now = new Date();
    const stored = await this.programmes.find(programme);
    if (!stored) throw new DomainError('unknown-programme');
    const funding = input.funding ?? fundingPlanned(planOf(stored));
    const known = await this.learners.describeOn(people, now);
    const toEnrol = people.filter((person) => known.has(person));
    const { enrolled, waiting, reserved, without } = await this.fresh.make(programme, toEnrol, now, { funding, known });
    crashPoint('enrolled-before-answer');
    if (enrolled > 0) this.events.wake();
    const refused = people.flatMap((person) =>
      refusal(person, known.has(person), { place: waiting.get(person), isLast: without.has(person) }),
    );
    const warnings = fundingWarnings(funding);
    return {
      enrolled,
      already: people.length - enrolled - refused.length - reserved.size,
      refused,
      ...(reserved.size > 0 && { reserved: reserved.size }),
      ...(warnings.length > 0 && { warnings }),
    };
  }
}

type Refused = OutputOf<typeof enrolPeople>['refused'];
const refusal = (
  person: PersonId,
  isKnown: boolean,
  { place, isLast }: { readonly place: number | undefined; readonly isLast: boolean },
): Refused => {
  if (!isKnown) return [{ person, code: 'unknown-person' }];
  if (isLast) return [{ person, code: 'seats-exhausted' }];
  return place === undefined ? [] : [{ person, code: 'seats-exhausted', place }];
};
