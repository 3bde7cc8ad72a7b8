import { CompanyId, PersonId, type OutputOf } from '#contracts';
import type { listPeople } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Companies } from '../company/index.js';
import { Departments } from '../department/index.js';
import type { PersonDocument } from './person.schema.js';

export type PersonView = OutputOf<typeof listPeople>['items'][number];

/** People as callers see them, with the names of departments and companies. */
@Injectable()
export class PersonViews {
  constructor(
    private readonly departments: Departments,
    private readonly companies: Companies,
  ) {}

  async of(people: readonly PersonDocument[]): Promise<PersonView[]> {
    const [paths, companies] = await Promise.all([
      this.departments.pathsOf(people.flatMap(({ staff }) => staff?.department ?? [])),
      this.companies.find(people.flatMap(({ company }) => company?.company ?? [])),
    ]);
    return people.map(({ _id, staff, company, citizen, ...person }) => ({
      person: PersonId.parse(_id),
      familyName: person.familyName,
      givenName: person.givenName,
      familyNameKana: person.familyNameKana,
      givenNameKana: person.givenNameKana,
      email: person.email ?? null,
      staff: staff ? { ...staff, department: paths.get(staff.department ?? '') ?? [] } : null,
      company: company
        ? {
            company: CompanyId.parse(company.company),
            companyName: companies.get(company.company)?.name ?? '',
            corporateNumber: companies.get(company.company)?.corporateNumber ?? null,
            insured: company.insured,
          }
        : null,
      citizen: citizen ?? null,
    }));
  }
}
