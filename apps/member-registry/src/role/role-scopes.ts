import { DomainError, type Role } from '#contracts';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Companies } from '../company/index.js';
import { Departments } from '../department/index.js';
import { PersonRepository, type PersonDocument } from '../person/index.js';

/** What goes with a role: which departments, which company. */
export interface RoleScope {
  readonly departments: readonly string[];
  readonly company: string | null;
}
interface Asked {
  readonly role: Role;
  readonly departments?: readonly string[] | undefined;
  readonly company?: string | undefined;
}

/** Finds out what a role in a municipality goes over. */
@Injectable()
export class RoleScopes {
  constructor(
    private readonly people: PersonRepository,
    private readonly departments: Departments,
    private readonly companies: Companies,
  ) {}

  /**
   * Left out, a department manager's department and a company officer's company are where the person works.
   * @throws DomainError `unknown-person`, `unknown-department`, `unknown-company` when it is not this municipality's.
   */
  async resolve(municipality: string | null, person: string | null, asked: Asked): Promise<RoleScope> {
    if (municipality === null) {
      if (person !== null) throw new DomainError('unknown-person');
      return { departments: [], company: null };
    }
    return inTenant(municipality, async () => {
      const [known] = person === null ? [] : await this.people.findAll([person]);
      if (person !== null && !known) throw new DomainError('unknown-person');
      const departments = await this.departmentsOf(asked, known);
      const company = await this.companyOf(asked, known);
      return {
        departments: asked.role === 'department-manager' ? departments : [],
        company: asked.role === 'company-officer' ? company : null,
      };
    });
  }

  private async departmentsOf({ departments }: Asked, person: PersonDocument | undefined): Promise<string[]> {
    if (!departments) return person?.staff?.department ? [person.staff.department] : [];
    const known = await this.departments.pathsOf(departments);
    if (departments.some((id) => known.get(id)?.length === 0)) throw new DomainError('unknown-department');
    return [...new Set(departments)];
  }

  private async companyOf({ company }: Asked, person: PersonDocument | undefined): Promise<string | null> {
    if (!company) return person?.company?.company ?? null;
    if (!(await this.companies.find([company])).has(company)) throw new DomainError('unknown-company');
    return company;
  }
}
