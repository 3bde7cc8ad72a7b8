import { DomainError, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { getInvitationRun } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { PersonRepository } from '../person/index.js';
import { InvitationRunRepository } from './invitation-run.repository.js';
import { nameOf } from './learner-offers.js';

/** How far a run is, with the names of the first of each kind. */
@Injectable()
export class GetInvitationRun {
  constructor(
    private readonly runs: InvitationRunRepository,
    private readonly people: PersonRepository,
  ) {}

  async execute({ invitationRun }: InputOf<typeof getInvitationRun>): Promise<OutputOf<typeof getInvitationRun>> {
    const run = await this.runs.find(invitationRun);
    if (!run) throw new DomainError('unknown-invitation');
    const { counts, first } = run;
    const people = await this.people.findAll([...first.mail, ...first.slip, ...first.already]);
    const names = new Map(people.map((person) => [person._id, nameOf(person)]));
    const named = (ids: readonly string[]) =>
      ids.map((id) => ({ person: PersonId.parse(id), name: names.get(id) ?? '' }));
    const done = counts.mail + counts.slip + counts.already;
    return {
      invitationRun,
      audience: run.audience,
      dryRun: run.dryRun,
      status: run.finishedAt ? 'done' : run.cursor === '' ? 'waiting' : 'running',
      progress: { done, total: Math.max(done, run.total) },
      counts: { ...counts },
      first: { mail: named(first.mail), slip: named(first.slip), already: named(first.already) },
      startedAt: run.createdAt.toISOString(),
      finishedAt: run.finishedAt?.toISOString() ?? null,
    };
  }
}
