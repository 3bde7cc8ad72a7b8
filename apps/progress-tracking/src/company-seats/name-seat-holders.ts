import { CompanyId, DomainError, PersonId, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { EnrolmentFunding, nameSeatHolders, SeatHolder } from '#contracts/progress';
import { admitApplicant } from '#contracts/registry';
import { normaliseEmail } from '#csv';
import { Events, RpcClient } from '#messaging';
import { naturalId } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { ApplicationDocument } from '../application/index.js';
import { EnrolmentRepository, enrolmentId, fundingPlanned, NewEnrolments } from '../enrolment/index.js';
import { checkNotClosed, planOf, type ProgrammeDocument } from '../programme/index.js';
import { SeatRepository } from '../seat/index.js';
import { CompanyApplication } from './company-application.js';

type Output = OutputOf<typeof nameSeatHolders>;
type Result = Output['results'][number];
type Holder = z.infer<typeof SeatHolder>;

/**
 * Names people for a company's seats. A seat is taken first, by the address, so that nobody is invited without one; the
 * same person again finds the same seat, also after a crash.
 */
@Injectable()
export class NameSeatHolders {
  constructor(
    private readonly own: CompanyApplication,
    private readonly seats: SeatRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly enrolling: NewEnrolments,
    private readonly rpc: RpcClient,
    private readonly events: Events,
  ) {}

  async execute(input: InputOf<typeof nameSeatHolders>, caller: AllowedCaller): Promise<Output> {
    const { programme, application, company } = await this.own.get(input.programme, caller);
    checkNotClosed(programme);
    if (application.state !== 'accepted') return { results: input.people.map(() => refused('no-seats-left')) };
    const results: Result[] = [];
    for (const holder of input.people) results.push(await this.name(holder, programme, application, company));
    this.events.wake();
    return { results };
  }

  private async name(
    holder: Holder,
    programme: ProgrammeDocument,
    application: ApplicationDocument,
    company: string,
  ): Promise<Result> {
    const email = normaliseEmail(holder.email);
    const claim = naturalId('seat-claim', programme._id, email);
    const seat = await this.seats.claimFor(application._id, claim);
    if (!seat) return refused('no-seats-left');
    if (seat.person !== undefined) return { result: 'already', person: PersonId.parse(seat.person) };
    try {
      const person = await this.admit(holder, email, application._id, company);
      const before = await this.enrolments.find(enrolmentId(programme._id, person));
      if (before?.ending) throw new DomainError('enrolment-ended');
      await this.enrolling.make(programme._id, [person], new Date(), {
        funding: fundingFor(programme, application),
        // The company is told at once, and names somebody when there is a seat.
        waits: false,
      });
      await this.seats.setPerson(application._id, claim, person);
      return { result: 'named', person: PersonId.parse(person) };
    } catch (error) {
      const code = error instanceof DomainError && codes.find((one) => one === error.code);
      if (!code) throw error;
      await this.seats.unclaim(application._id, { claim });
      return refused(code);
    }
  }

  private async admit(holder: Holder, email: string, application: string, company: string): Promise<string> {
    const { familyName, givenName, insured } = holder;
    const { person } = await this.rpc.call(admitApplicant, {
      familyName,
      givenName,
      familyNameKana: null,
      givenNameKana: null,
      email,
      language: 'ja',
      profile: { audience: 'company', company: CompanyId.parse(company), insured },
      period: `seat ${application}`,
    });
    return person;
  }
}

const codes = ['person-conflict', 'use-stopped', 'enrolment-ended', 'seats-exhausted'] as const;
const refused = (code: (typeof codes)[number] | 'no-seats-left'): Result => ({ result: 'refused', code });

/** As the programme plans it, with what the company declared. */
const fundingFor = (programme: ProgrammeDocument, { needs }: ApplicationDocument): EnrolmentFunding => ({
  source: fundingPlanned(planOf(programme))?.source ?? 'company',
  grant: needs?.grant ?? null,
  paidFirst: needs?.paysFirst ?? false,
});
