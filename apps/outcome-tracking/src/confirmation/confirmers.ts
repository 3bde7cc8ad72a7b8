import { PersonId, type OutputOf } from '#contracts';
import { findManagers } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { Addressee } from '../naming/index.js';
import type { Whom } from './confirmation.domain.js';

type Manager = OutputOf<typeof findManagers>['managers'][number];

/** Who leads a learner today, asked of the registry each time. */
@Injectable()
export class Confirmers {
  constructor(private readonly rpc: RpcClient) {}

  async managersOf(person: string): Promise<readonly Manager[]> {
    return (await this.rpc.call(findManagers, { person: PersonId.parse(person) })).managers;
  }

  /** Where whoever was asked is written to; null: a manager who does not lead the learner any more. */
  async reach(whom: Whom, person: string): Promise<Addressee | null> {
    if (whom.by === 'address') return { email: whom.email, language: 'ja' };
    return (await this.managersOf(person)).find(({ account }) => account === whom.account) ?? null;
  }
}
