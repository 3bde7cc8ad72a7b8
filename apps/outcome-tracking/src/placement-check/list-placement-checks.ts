import { DomainError, EnrolmentId, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listPlacementChecks } from '#contracts/outcomes';
import { MailLog } from '#mail';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { CompanyCheckRepository, shownCheck, type CompanyCheckDocument } from '../company-check/index.js';
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
    private readonly companies: CompanyCheckRepository,
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
    const asked = await this.companies.findOf(page.map(({ enrolment }) => enrolment));
    const companies = new Map(asked.map((check) => [check._id, check]));
    const [outcomes, people, mails] = await Promise.all([
      this.outcomes.findMany(page.map(({ enrolment }) => enrolment)),
      this.names.people(page.map(({ person }) => person)),
      this.mails.latest(
        [...page, ...asked].map(({ _id }) => _id),
        requireTenant(),
      ),
    ]);
    const said = new Map(outcomes.map(({ _id, checks = [] }) => [_id, checks]));
    return {
      items: page.map((checkpoint): Item => {
        const { _id, enrolment, person, months, day } = checkpoint;
        const checks = said.get(enrolment) ?? [];
        const standing = standingChecks(checks, months);
        const company = companies.get(CompanyCheckRepository.idOf(enrolment, months));
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
          company: company ? companyState(company, mails.get(company._id)?.reason, new Date()) : null,
        };
      }),
      nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  }
}

function askedState({ until }: CheckpointDocument, reason: string | null | undefined): Item['asked'] {
  if (until === null) return 'no-mail';
  return mailState(reason);
}

function companyState(check: CompanyCheckDocument, reason: string | null | undefined, now: Date): Item['company'] {
  const shown = shownCheck(check, now);
  return { ...shown, mail: shown.state === 'waiting' ? mailState(reason) : null };
}

function mailState(reason: string | null | undefined): 'on-its-way' | 'sent' | 'not-delivered' {
  if (reason == null) return 'on-its-way';
  return reason === 'sent' ? 'sent' : 'not-delivered';
}
