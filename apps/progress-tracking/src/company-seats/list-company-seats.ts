import { EnrolmentId, PersonId, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { listCompanySeats } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { enrolmentId } from '../enrolment/index.js';
import { ProgressRepository } from '../progress/index.js';
import { SeatRepository } from '../seat/index.js';
import { CompanyApplication } from './company-application.js';

/** The own company's seats, and who holds them. */
@Injectable()
export class ListCompanySeats {
  constructor(
    private readonly own: CompanyApplication,
    private readonly seats: SeatRepository,
    private readonly progress: ProgressRepository,
  ) {}

  async execute(
    { programme: id }: InputOf<typeof listCompanySeats>,
    caller: AllowedCaller,
  ): Promise<OutputOf<typeof listCompanySeats>> {
    const { application } = await this.own.get(id, caller);
    const granted = application.state === 'accepted' ? (application.granted ?? 0) : 0;
    const people = (await this.seats.ofApplication(application._id)).flatMap(({ person }) => person ?? []);
    const progress = await this.progress.findMany(people.map((person) => enrolmentId(id, person)));
    const holders = people.map((person) => {
      const enrolment = enrolmentId(id, person);
      return {
        person: PersonId.parse(person),
        enrolment: EnrolmentId.parse(enrolment),
        started: Boolean(progress.get(enrolment)?.startedAt),
      };
    });
    const { state, needs } = application;
    return {
      programme: id,
      state,
      needs: needs ? { ...needs, grant: needs.grant ?? null } : null,
      granted,
      named: holders.length,
      holders,
    };
  }
}
