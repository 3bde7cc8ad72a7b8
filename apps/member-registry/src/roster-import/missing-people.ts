import { PersonId, type Audience } from '#contracts';
import { matchEnrolments } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { PersonRepository } from '../person/index.js';

/** As many as `match-enrolments` takes. */
const AT_ONCE = 500;

/** Who of the audience (of the programme, where one was named) does not stand in a roster. Nobody is deleted for that. */
@Injectable()
export class MissingPeople {
  constructor(
    private readonly people: PersonRepository,
    private readonly rpc: RpcClient,
  ) {}

  async find(audience: Audience, programmeKey: string | null, inFile: ReadonlySet<string>): Promise<string[]> {
    const absent = (await this.people.idsOf(audience)).filter((person) => !inFile.has(person));
    if (programmeKey === null) return absent;
    const missing: string[] = [];
    for (let at = 0; at < absent.length; at += AT_ONCE) {
      const people = absent.slice(at, at + AT_ONCE);
      const pairs = people.map((person) => ({ programmeKey, person: PersonId.parse(person) }));
      const { matches } = await this.rpc.call(matchEnrolments, { pairs });
      missing.push(...people.filter((_, place) => matches[place]?.result === 'found'));
    }
    return missing;
  }
}
