import { DomainError, EnrolmentId, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listSeatAsks } from '#contracts/progress';
import { describePeople } from '#contracts/registry';
import { MailLog } from '#mail';
import { RpcClient } from '#messaging';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';
import { IdleRuleRepository } from './idle-rule.repository.js';
import { daysSaid } from './rule-in-force.js';
import { SeatAskRepository } from './seat-ask.repository.js';
import type { SeatAskDocument } from './seat-ask.schema.js';

/** Whose seat was asked back in a programme, and what became of it and of the mail. */
@Injectable()
export class ListSeatAsks {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly rules: IdleRuleRepository,
    private readonly asks: SeatAskRepository,
    private readonly mails: MailLog,
    private readonly rpc: RpcClient,
  ) {}

  async execute({
    programme: id,
    limit,
    cursor,
  }: InputOf<typeof listSeatAsks>): Promise<OutputOf<typeof listSeatAsks>> {
    const programme = await this.programmes.find(id);
    if (!programme) throw new DomainError('unknown-programme');
    const days = daysSaid(await this.rules.find(id), programme);
    const found = await this.asks.list(id, placeOf(cursor), limit + 1);
    const shown = found.slice(0, limit);
    const mails = await this.mails.latest(
      shown.map(({ _id }) => _id),
      programme.tenant,
    );
    const names = await this.namesOf(shown.map(({ person }) => PersonId.parse(person)));
    const viewOf = ({ _id, person, goesBackOn, endedAt, ...asked }: SeatAskDocument) => {
      const mail = mails.get(_id)?.reason ?? ('waiting' as const);
      return {
        enrolment: EnrolmentId.parse(asked.enrolment),
        person: PersonId.parse(person),
        name: names.get(person) ?? null,
        idleSince: asked.since,
        askedAt: asked.askedAt.toISOString(),
        state: asked.state,
        mail,
        goesBackOn: mail === 'sent' ? (goesBackOn ?? null) : null,
        endedAt: endedAt?.toISOString() ?? null,
        keptBy: asked.keptBy ?? null,
        reason: asked.reason ?? null,
      };
    };
    return { days, ...pageThatFits(found, limit, ({ askedAt }) => askedAt, viewOf) };
  }

  private async namesOf(people: PersonId[]): Promise<ReadonlyMap<string, string>> {
    if (people.length === 0) return new Map();
    const described = await this.rpc.call(describePeople, { people: [...new Set(people)] });
    return new Map(described.people.map(({ person, name }) => [person, name]));
  }
}
