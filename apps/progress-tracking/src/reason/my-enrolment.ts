import { DomainError, reachesPerson, type Reach } from '#contracts';
import { Injectable } from '@nestjs/common';
import { blockedBy, EnrolmentRepository } from '../enrolment/index.js';
import { privacyOf, ProgrammeRepository } from '../programme/index.js';

/** The learner's own enrolment, of which something may be recorded. */
@Injectable()
export class MyEnrolment {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
  ) {}

  /** @throws DomainError `unknown-enrolment`, also for somebody else's; why nothing may be recorded. */
  async get(id: string, reach: Reach) {
    const enrolment = await this.enrolments.find(id);
    const programme = enrolment && (await this.programmes.find(enrolment.programme));
    if (!enrolment || !programme || !reachesPerson(reach, enrolment.person)) throw new DomainError('unknown-enrolment');
    // No report counts a reason: it may be stated and looked back at when the programme is closed, too.
    const blocked = blockedBy({ ...privacyOf(programme), closed: false }, enrolment);
    if (blocked) throw new DomainError(blocked);
    return { enrolment, programme };
  }
}
