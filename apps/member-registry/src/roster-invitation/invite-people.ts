import { DomainError, InvitationRunId, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { invitePeople } from '#contracts/registry';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { PersonRepository } from '../person/index.js';
import { DueInvitations } from './due-invitations.js';
import { InvitationRunRepository } from './invitation-run.repository.js';

const WAITING_LIMIT = 5;

/** Begins to invite a roster; the work is done in the background. */
@Injectable()
export class InvitePeople {
  constructor(
    private readonly runs: InvitationRunRepository,
    private readonly people: PersonRepository,
    private readonly due: DueInvitations,
  ) {}

  async execute(asked: InputOf<typeof invitePeople>, caller: Caller): Promise<OutputOf<typeof invitePeople>> {
    const { audience, language, dryRun, people = null } = asked;
    if ((await this.runs.countDue()) >= WAITING_LIMIT) throw new DomainError('busy');
    if (people && (await this.people.findKnown(people)).length < new Set(people).size)
      throw new DomainError('unknown-person');
    const run = {
      _id: InvitationRunId.parse(randomUUID()),
      tenant: requireTenant(),
      audience,
      people,
      language,
      dryRun,
      by: caller.account ?? null,
      due: true,
      cursor: '',
      total: await this.people.count(audience, people),
      counts: { mail: 0, slip: 0, already: 0 },
      first: { mail: [], slip: [], already: [] },
      createdAt: new Date(),
      finishedAt: null,
    } as const;
    await this.runs.insert(run);
    await this.due.queue(run);
    return { invitationRun: run._id };
  }
}
