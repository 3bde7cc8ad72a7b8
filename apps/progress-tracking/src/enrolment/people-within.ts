import { CompanyId, DepartmentId, type InputOf, type PersonId, type Reach } from '#contracts';
import { findPeopleWithin } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';

/** The people whose enrolments a caller may see, asked of the member registry each time: transfers count at once. */
@Injectable()
export class PeopleWithin {
  constructor(private readonly rpc: RpcClient) {}

  /** Null = everybody of the municipality. */
  async find(reach: Reach): Promise<readonly string[] | null> {
    if (reach.to === 'departments')
      return this.all({ departments: reach.departments.map((department) => DepartmentId.parse(department)) });
    if (reach.to === 'company') return this.all({ company: CompanyId.parse(reach.company) });
    return reach.to === 'person' ? [reach.person] : null;
  }

  private async all(within: InputOf<typeof findPeopleWithin>): Promise<PersonId[]> {
    const people: PersonId[] = [];
    for (let cursor: PersonId | null | undefined; cursor !== null;) {
      const page = await this.rpc.call(findPeopleWithin, { ...within, ...(cursor && { cursor }) });
      people.push(...page.people);
      cursor = page.nextCursor;
    }
    return people;
  }
}
