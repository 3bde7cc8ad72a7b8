import { PersonId, type OutputOf } from '#contracts';
import { addressPeople, findManagers } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { Whom } from './confirmation.domain.js';

type Manager = OutputOf<typeof findManagers>['managers'][number];
export interface Addressee {
  readonly email: string | null;
  readonly language: 'ja' | 'en';
}

/** Who leads a learner today, and where people are written to; asked of the registry each time. */
@Injectable()
export class Confirmers {
  constructor(private readonly rpc: RpcClient) {}

  async managersOf(person: string): Promise<readonly Manager[]> {
    return (await this.rpc.call(findManagers, { person: PersonId.parse(person) })).managers;
  }

  /** Where a person is written to. */
  async addressOf(person: string): Promise<Addressee> {
    const { people } = await this.rpc.call(addressPeople, { people: [PersonId.parse(person)] });
    return people[0] ?? { email: null, language: 'ja' };
  }

  /** Where whoever was asked is written to; null: a manager who does not lead the learner any more. */
  async reach(whom: Whom, person: string): Promise<Addressee | null> {
    if (whom.by === 'address') return { email: whom.email, language: 'ja' };
    return (await this.managersOf(person)).find(({ account }) => account === whom.account) ?? null;
  }
}
