import { MunicipalityCode, municipalityName, PersonId, ProgrammeId, type OutputOf } from '#contracts';
import { getProgramme } from '#contracts/progress';
import { describePeople, getMunicipality } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';

type Described = OutputOf<typeof describePeople>['people'][number];

/** What things are called, asked of their owners. */
@Injectable()
export class Names {
  constructor(private readonly rpc: RpcClient) {}

  /** The municipality of the work going on. */
  async municipality(): Promise<string> {
    const code = MunicipalityCode.parse(requireTenant());
    return municipalityName(await this.rpc.call(getMunicipality, { code }));
  }

  async programme(programme: string): Promise<string> {
    return (await this.rpc.call(getProgramme, { programme: ProgrammeId.parse(programme) })).name;
  }

  /** Names and groups of up to 500 people; who is unknown is left out. */
  async people(people: readonly string[]): Promise<ReadonlyMap<string, Described>> {
    if (people.length === 0) return new Map();
    const ids = [...new Set(people)].map((person) => PersonId.parse(person));
    const found = await this.rpc.call(describePeople, { people: ids });
    return new Map(found.people.map((one) => [one.person, one]));
  }
}
