import { PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listMails } from '#contracts/progress';
import { describePeople } from '#contracts/registry';
import { MailLog } from '#mail';
import { RpcClient } from '#messaging';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ReminderRepository } from '../reminder/index.js';

/** What became of each mail about learning. */
@Injectable()
export class ListMails {
  constructor(
    private readonly log: MailLog,
    private readonly reminders: ReminderRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute({ limit, cursor, kind }: InputOf<typeof listMails>): Promise<OutputOf<typeof listMails>> {
    const municipality = requireTenant();
    const after = cursor === undefined ? null : await this.log.find(cursor, municipality);
    const found = await this.log.list(municipality, kind, after, limit + 1);
    const page = found.slice(0, limit);
    const reminders = await this.reminders.findMany(page.map(({ subject }) => subject));
    const people = new Map(reminders.flatMap(({ _id, programme, reader }) => (programme ? [[_id, reader]] : [])));
    const names = await this.namesOf([...new Set(people.values())]);
    return {
      items: page.map((mail) => {
        const person = people.get(mail.subject);
        return {
          kind: mail.kind,
          person: person === undefined ? null : PersonId.parse(person),
          name: names.get(person ?? '') ?? null,
          createdAt: mail.createdAt.toISOString(),
          outcome: mail.reason ?? 'waiting',
          attempts: mail.attempts,
          endedAt: mail.endedAt?.toISOString() ?? null,
        };
      }),
      nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  }

  private async namesOf(people: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (people.length === 0) return new Map();
    const found = await this.rpc.call(describePeople, { people: people.map((person) => PersonId.parse(person)) });
    return new Map(found.people.map(({ person, name }) => [person, name]));
  }
}
