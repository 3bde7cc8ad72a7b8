import { DomainError, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { admitApplicant } from '#contracts/registry';
import { normaliseEmail, normaliseKana, normaliseName } from '#csv';
import { Mails } from '#mail';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Companies } from '../company/index.js';
import { KeepPeople, PersonRepository, type PersonInRow } from '../person/index.js';
import { LearnerOffers, Ways } from '../roster-invitation/index.js';

type Input = InputOf<typeof admitApplicant>;

/** One applicant is kept as one row of a roster would be: found by the address, under the same name. */
@Injectable()
export class AdmitApplicant {
  constructor(
    private readonly keeping: KeepPeople,
    private readonly people: PersonRepository,
    private readonly companies: Companies,
    private readonly ways: Ways,
    private readonly offers: LearnerOffers,
    private readonly mails: Mails,
  ) {}

  async execute(input: Input): Promise<OutputOf<typeof admitApplicant>> {
    const email = normaliseEmail(input.email);
    const person = { ...namesOf(input), email, ...(await this.profile(input.profile, email)) };
    const [kept] = await this.keeping.keep([{ row: 1, person }], () => randomUUID());
    if (!kept || kept.outcome === 'refused') {
      throw new DomainError(kept?.code === 'use-stopped' ? 'use-stopped' : 'person-conflict');
    }
    await this.invite(kept.person, input);
    return { person: PersonId.parse(kept.person), outcome: kept.outcome };
  }

  private async profile(profile: Input['profile'], email: string): Promise<Pick<PersonInRow, 'company' | 'citizen'>> {
    if (profile.audience === 'citizen') {
      const { ageBand, jobStatus } = profile;
      return { citizen: { ageBand, residence: null, jobStatus, note: null } };
    }
    const { company: id, insured } = profile;
    const known = (await this.companies.find([id])).get(id);
    if (!known) throw new DomainError('unknown-company');
    const [stored] = await this.people.findByEmails([email]);
    // Whom the municipality knows otherwise only its office brings into a company.
    if (stored && stored.company?.company !== id) throw new DomainError('person-conflict');
    return { company: { corporateNumber: known.corporateNumber ?? null, name: known.name, known, insured } };
  }

  /** Once: who has an account here already needs none. */
  private async invite(id: string, { language, period }: Input): Promise<void> {
    const people = await this.people.findAll([id]);
    for (const { person, way } of await this.ways.of(people)) {
      if (way === 'already') continue;
      const { account } = await this.offers.execute(person, { language, by: null });
      await this.mails.post({ kind: 'invitation', subject: account, period }, requireTenant());
    }
  }
}

const namesOf = ({ familyName, givenName, familyNameKana, givenNameKana }: Input) => ({
  familyName: normaliseName(familyName),
  givenName: normaliseName(givenName),
  familyNameKana: normaliseKana(familyNameKana ?? '') || null,
  givenNameKana: normaliseKana(givenNameKana ?? '') || null,
});
