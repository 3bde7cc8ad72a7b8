import { CompanyId, PersonId, type OutputOf, type Reach } from '#contracts';
import type { listPeople } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Companies } from '../company/index.js';
import { Departments } from '../department/index.js';
import type { PeopleWithin } from './person.repository.js';
import type { PersonDocument } from './person.schema.js';

type View = OutputOf<typeof listPeople>['items'][number];

/** People as a caller sees them, by how far he reaches. */
@Injectable()
export class PersonViews {
  constructor(
    private readonly departments: Departments,
    private readonly companies: Companies,
  ) {}

  /** Whom a caller reaches; undefined: everybody of the municipality. */
  async within(reach: Reach): Promise<PeopleWithin | undefined> {
    if (reach.to === 'departments') return { departments: await this.departments.withAllBelow(reach.departments) };
    return reach.to === 'company' ? { company: reach.company } : undefined;
  }

  async of(people: readonly PersonDocument[], reach: Reach): Promise<View[]> {
    const seen = people.map((person) => seenFrom(reach, person));
    const [paths, companies] = await Promise.all([
      this.departments.pathsOf(seen.flatMap(({ staff }) => staff?.department ?? [])),
      this.companies.find(seen.flatMap(({ company }) => company?.company ?? [])),
    ]);
    return seen.map(({ _id, staff, company, citizen, ...person }) => ({
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

/** A manager sees a person as staff, a company as its own; what else they are in the municipality is not theirs to know. */
function seenFrom({ to }: Reach, { staff, company, citizen, ...person }: PersonDocument): PersonDocument {
  if (to === 'departments') return { ...person, staff };
  if (to === 'company') return { ...person, company };
  return { ...person, staff, company, citizen };
}
