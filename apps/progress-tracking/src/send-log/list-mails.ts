import { DomainError, type InputOf, type OutputOf, type PersonId } from '#contracts';
import { listSentMails, mailSenders } from '#contracts/mails';
import type { listMails } from '#contracts/progress';
import { describePeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { behindPlace, newestFirst, placeOf } from './send-log.domain.js';

/** What became of each mail in the municipality's name, put together from the send logs of all services. */
@Injectable()
export class ListMails {
  constructor(private readonly rpc: RpcClient) {}

  /** @throws DomainError `unknown-person` also for another municipality's. */
  async execute({ limit, cursor, ...wanted }: InputOf<typeof listMails>): Promise<OutputOf<typeof listMails>> {
    const { person } = wanted;
    if (person && !(await this.namesOf([person])).has(person)) throw new DomainError('unknown-person');
    const asked = { ...wanted, behind: behindPlace(cursor), limit: limit + 1 };
    const logs = await Promise.all(mailSenders.map((service) => this.rpc.call(listSentMails, asked, service)));
    const found = newestFirst(logs.flatMap(({ mails }) => mails));
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const names = await this.namesOf(page.flatMap(({ person: whom }) => whom ?? []));
    return {
      items: page.map((one) => ({ ...one, name: names.get(one.person ?? '') ?? null })),
      nextCursor: found.length > limit && last ? placeOf(last) : null,
    };
  }

  private async namesOf(ids: readonly PersonId[]): Promise<ReadonlyMap<string, string>> {
    const people = [...new Set(ids)];
    if (people.length === 0) return new Map();
    const found = await this.rpc.call(describePeople, { people });
    return new Map(found.people.map(({ person, name }) => [person, name]));
  }
}
