import { DomainError, EnrolmentId, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listPlacementChecks } from '#contracts/outcomes';
import { MailLog } from '#mail';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { Names } from '../naming/index.js';
import { OutcomeRepository, plainCheck, standingChecks } from '../outcome/index.js';
import { CheckpointRepository } from './checkpoint.repository.js';
import type { CheckpointDocument } from './placement-check.schema.js';

type Item = OutputOf<typeof listPlacementChecks>['items'][number];

/** The checkpoints of a programme, with all that was said and what of it counts. */
@Injectable()
export class ListPlacementChecks {
  constructor(
    private readonly checkpoints: CheckpointRepository,
    private readonly outcomes: OutcomeRepository,
    private readonly mails: MailLog,
    private readonly names: Names,
    private readonly enrolments: Enrolments,
  ) {}

  async execute({
    programme,
    enrolment: only,
    cursor = '',
    limit,
  }: InputOf<typeof listPlacementChecks>): Promise<OutputOf<typeof listPlacementChecks>> {
    // Unknown here, it is refused.
    await this.names.programme(programme);
    if (only && !(await this.enrolments.find([only])).has(only)) throw new DomainError('unknown-enrolment');
    const found = await this.checkpoints.list({ programme, ...(only && { enrolment: only }) }, cursor, limit + 1);
    const page = found.slice(0, limit);
    const [outcomes, people, mails] = await Promise.all([
      this.outcomes.findMany(page.map(({ enrolment }) => enrolment)),
      this.names.people(page.map(({ person }) => person)),
      this.mails.latest(
        page.map(({ _id }) => _id),
        requireTenant(),
      ),
    ]);
    const said = new Map(outcomes.map(({ _id, checks = [] }) => [_id, checks]));
    return {
      items: page.map((checkpoint): Item => {
        const { _id, enrolment, person, months, day } = checkpoint;
        const checks = said.get(enrolment) ?? [];
        const standing = standingChecks(checks, months);
        return {
          enrolment: EnrolmentId.parse(enrolment),
          person: PersonId.parse(person),
          name: people.get(person)?.name ?? '',
          months,
          day,
          asked: askedState(checkpoint, mails.get(_id)?.reason),
          answers: checks
            .filter((check) => check.months === months)
            .map((check) => ({ ...plainCheck(check), at: check.at.toISOString() })),
          disagree: new Set(standing.map(({ works }) => works)).size > 1,
          counts: standing[0] ? plainCheck(standing[0]) : null,
        };
      }),
      nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  }
}

function askedState({ until }: CheckpointDocument, reason: string | null | undefined): Item['asked'] {
  if (until === null) return 'no-mail';
  if (reason == null) return 'on-its-way';
  return reason === 'sent' ? 'sent' : 'not-delivered';
}
