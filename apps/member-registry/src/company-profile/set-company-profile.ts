import { DomainError, PersonId, type InputOf, type OutputOf } from '#contracts';
import { describeAgain } from '#contracts/progress';
import type { setCompanyProfile } from '#contracts/registry';
import { Sweeps } from '#jobs';
import { RpcClient } from '#messaging';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CompanyRepository, type CompanyDocument } from '../company/index.js';
import { PersonRepository } from '../person/index.js';
import { companyView } from './company-view.js';

const SWEPT = 20;
const TOLD_AT_ONCE = 1000;

/** Keeps a company's industry and size; the enrolments of its people are told by what finds the mark. */
@Injectable()
export class SetCompanyProfile {
  constructor(
    private readonly companies: CompanyRepository,
    private readonly people: PersonRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute({
    company: id,
    ...profile
  }: InputOf<typeof setCompanyProfile>): Promise<OutputOf<typeof setCompanyProfile>> {
    const kept = await this.companies.setProfile(id, profile, randomUUID());
    if (!kept) throw new DomainError('unknown-company');
    return companyView(kept);
  }

  @Sweeps({ name: 'untold-companies', everyMs: 3000 })
  async sweep(): Promise<void> {
    for (const company of await this.companies.findUntold(SWEPT))
      await inTenant(company.tenant, () => this.tell(company));
  }

  private async tell({ _id, untold }: CompanyDocument): Promise<void> {
    let after = '';
    for (;;) {
      const people = await this.people.idsWithin({ company: _id }, after, TOLD_AT_ONCE);
      if (people.length > 0) await this.rpc.call(describeAgain, { people: people.map((one) => PersonId.parse(one)) });
      if (people.length < TOLD_AT_ONCE) break;
      after = people.at(-1) ?? '';
    }
    if (untold !== undefined) await this.companies.settle(_id, untold);
  }
}
