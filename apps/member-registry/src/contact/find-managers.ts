import { AccountId, dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { findManagers } from '#contracts/registry';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, addressOf, countsOn, type HeldRole } from '../account/index.js';
import { Departments } from '../department/index.js';
import { PersonRepository } from '../person/index.js';

type Manager = OutputOf<typeof findManagers>['managers'][number];

/** Who leads a person today: by department and all above it, or by company. */
@Injectable()
export class FindManagers {
  constructor(
    private readonly people: PersonRepository,
    private readonly departments: Departments,
    private readonly accounts: AccountRepository,
  ) {}

  async execute({ person }: InputOf<typeof findManagers>): Promise<OutputOf<typeof findManagers>> {
    const [found] = await this.people.findAll([person]);
    if (!found) return { managers: [] };
    const [tenant, today] = [requireTenant(), dayInJapan(new Date())];
    const departments = new Set(await this.upwards(found.staff?.department));
    const company = found.company?.company;
    const leads = ({ role, until, departments: led, company: of }: HeldRole): boolean =>
      countsOn(today, { until }) &&
      ((role === 'department-manager' && led.some((id) => departments.has(id))) ||
        (role === 'company-officer' && of !== null && of === company));
    const accounts = await this.accounts.findLeading(tenant, [...departments], company ?? null);
    const managers = accounts.flatMap((account): Manager[] => {
      const here = account.memberships.find(({ municipality }) => municipality === tenant);
      const held = account.disabledAt === null && here?.person !== person ? here?.roles.find(leads) : undefined;
      if (!held) return [];
      return [
        {
          account: AccountId.parse(account._id),
          name: account.displayName,
          role: held.role as Manager['role'],
          email: addressOf(account.methods),
          language: account.language,
        },
      ];
    });
    return { managers };
  }

  /** A department and all above it. */
  private async upwards(department: string | null | undefined): Promise<string[]> {
    if (department == null) return [];
    const path = (await this.departments.pathsOf([department])).get(department) ?? [];
    return path.map((_, depth) => this.departments.idOf(path.slice(0, depth + 1)));
  }
}
