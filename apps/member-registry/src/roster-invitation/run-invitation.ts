import { Processes } from '#jobs';
import { Mails } from '#mail';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { PersonRepository, type PersonDocument } from '../person/index.js';
import { inBatches } from './in-batches.js';
import { InvitationRunRepository } from './invitation-run.repository.js';
import type { ByWay, InvitationRunDocument, Way } from './invitation-run.schema.js';
import { LearnerOffers } from './learner-offers.js';
import { runInvitation } from './run-invitation.job.js';
import { Ways, type Reached } from './ways.js';

const CHUNK = 100;
const AT_ONCE = 8;
const LISTED = 100;
const ways = ['mail', 'slip', 'already'] as const;

/**
 * Works off an invitation run, chunk after chunk in the order of ids. After a crash it goes on behind the last chunk
 * that was kept; offering again is the same offer, and a run writes to an account once.
 */
@Injectable()
export class RunInvitation {
  constructor(
    private readonly runs: InvitationRunRepository,
    private readonly people: PersonRepository,
    private readonly ways: Ways,
    private readonly offers: LearnerOffers,
    private readonly mails: Mails,
  ) {}

  @Processes(runInvitation)
  async execute({ run: id }: z.output<typeof runInvitation.data>): Promise<void> {
    for (;;) {
      const run = await this.runs.find(id);
      if (!run?.due) return;
      const people = await this.people.listOf(run.audience, run.people, run.cursor, CHUNK);
      const last = people.at(-1);
      if (!last) return this.runs.end(id, new Date());
      const reached = await this.ways.of(people);
      if (!run.dryRun) await inBatches(reached, AT_ONCE, (one) => this.invite(run, one));
      if (!(await this.runs.advance(run, { cursor: last._id, ...counted(run, reached) }))) return;
    }
  }

  private async invite(run: InvitationRunDocument, { person, way }: Reached): Promise<void> {
    if (way === 'already') return;
    const { account } = await this.offers.execute(person, run);
    if (way === 'mail')
      await this.mails.post({ kind: 'invitation', subject: account, period: `run ${run._id}` }, run.tenant);
  }
}

function counted({ counts, first }: InvitationRunDocument, reached: readonly Reached[]) {
  const of = (way: Way): PersonDocument[] => reached.filter((one) => one.way === way).map(({ person }) => person);
  const byWay = <T>(make: (way: Way) => T) => Object.fromEntries(ways.map((way) => [way, make(way)])) as ByWay<T>;
  return {
    counts: byWay((way) => counts[way] + of(way).length),
    first: byWay((way) => [...first[way], ...of(way).map(({ _id }) => _id)].slice(0, LISTED)),
  };
}
