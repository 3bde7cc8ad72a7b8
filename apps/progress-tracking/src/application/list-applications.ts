import { ApplicationId, CompanyId, DomainError, EnrolmentId, PersonId, type InputOf, type OutputOf } from '#contracts';
import { AgeBand, ApplicationState, type listApplications } from '#contracts/progress';
import { describeCompanies } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { planOf, ProgrammeRepository } from '../programme/index.js';
import { SeatRepository } from '../seat/index.js';
import { ApplicationRepository } from './application.repository.js';
import type { ApplicationDocument, StoredApplicant } from './application.schema.js';

type Output = OutputOf<typeof listApplications>;

/** Who applied for a programme, the first one first. */
@Injectable()
export class ListApplications {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly applications: ApplicationRepository,
    private readonly seats: SeatRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute({ programme: id, state, limit, cursor }: InputOf<typeof listApplications>): Promise<Output> {
    const programme = await this.programmes.find(id);
    if (!programme) throw new DomainError('unknown-programme');
    const after = cursor === undefined ? {} : { after: read(cursor) };
    const found = await this.applications.list(id, { state, ...after, limit: limit + 1 });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    const counts = await Promise.all(
      ApplicationState.options.map(async (one) => [one, await this.applications.count(id, one)] as const),
    );
    const names = await this.companyNames(page);
    return {
      items: await Promise.all(page.map((application) => this.view(application, names))),
      nextCursor: last ? `${last.createdAt.toISOString()}/${last._id}` : null,
      places: planOf(programme).places === null ? null : await this.seats.count(id),
      counts: Object.fromEntries(counts) as Output['counts'],
    };
  }

  private async companyNames(page: readonly ApplicationDocument[]): Promise<ReadonlyMap<string, string>> {
    const companies = page.flatMap(({ company }) => (company === undefined ? [] : CompanyId.parse(company)));
    if (companies.length === 0) return new Map();
    const found = await this.rpc.call(describeCompanies, { companies });
    return new Map(found.companies.map(({ company, name }) => [company, name]));
  }

  private async view(
    application: ApplicationDocument,
    names: ReadonlyMap<string, string>,
  ): Promise<Output['items'][number]> {
    const { applicant, company, needs, person, enrolment } = application;
    return {
      application: ApplicationId.parse(application._id),
      kind: application.kind,
      state: application.state,
      applicant: applicant ? applicantView(applicant) : null,
      company: company === undefined ? null : CompanyId.parse(company),
      companyName: names.get(company ?? '') ?? null,
      needs: needs ? { ...needs, grant: needs.grant ?? null } : null,
      granted: application.granted ?? null,
      submittedAt: application.submittedAt?.toISOString() ?? null,
      place: application.state === 'waiting' ? (await this.applications.ahead(application)) + 1 : null,
      offeredUntil: application.offeredUntil?.toISOString() ?? null,
      reason: application.reason,
      decidedAt: application.decidedAt?.toISOString() ?? null,
      person: person === null ? null : PersonId.parse(person),
      enrolment: enrolment === null ? null : EnrolmentId.parse(enrolment),
      problem: application.problem,
    };
  }
}

function applicantView(stored: StoredApplicant): NonNullable<Output['items'][number]['applicant']> {
  const { familyName, givenName, familyNameKana, givenNameKana, email, language, employmentStatus, notice } = stored;
  const name = { familyName, givenName, familyNameKana, givenNameKana };
  return { ...name, email, language, ageBand: AgeBand.parse(stored.ageBand), employmentStatus, notice };
}

function read(cursor: string): { at: Date; id: string } {
  const [, at, id] = /^([^/]+)[/]([0-9a-f-]{36})$/.exec(cursor) ?? [];
  const moment = new Date(at ?? '');
  if (id === undefined || Number.isNaN(moment.getTime()))
    throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-format' }] });
  return { at: moment, id };
}
