import { PersonId } from '#contracts';
import { addressPeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';

export interface Addressee {
  readonly email: string | null;
  readonly language: 'ja' | 'en';
}

/** Where people are written to, asked of the registry each time. */
@Injectable()
export class Addresses {
  constructor(private readonly rpc: RpcClient) {}

  async of(person: string): Promise<Addressee> {
    const { people } = await this.rpc.call(addressPeople, { people: [PersonId.parse(person)] });
    return people[0] ?? { email: null, language: 'ja' };
  }
}
