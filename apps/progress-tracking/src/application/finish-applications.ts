import { dayInJapan, DomainError, EnrolmentId } from '#contracts';
import { admitApplicant } from '#contracts/registry';
import { Events, LOGGER, RpcClient } from '#messaging';
import type { Logger } from '#observability';
import { inTenant, retryWhenChanged } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import {
  EndEnrolment,
  enrolmentId,
  EnrolmentRepository,
  fundingPlanned,
  NewEnrolments,
  SeatLine,
  type ConsentWord,
} from '../enrolment/index.js';
import { planOf, privacyOf, ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { SeatRepository } from '../seat/index.js';
import { UnfinishedWork } from '../unfinished/index.js';
import { ApplicationRepository } from './application.repository.js';
import type { ApplicationDocument, StoredApplicant } from './application.schema.js';

const AT_ONCE = 100;
/** The registry's words for what was said in the application. */
const jobStatus: Record<StoredApplicant['employmentStatus'], string> = {
  'job-seeking': '求職中',
  employed: '在職中',
  'self-employed': '自営',
  'leaving-soon': '離職予定',
  student: '学生',
  other: 'その他',
};
const problems = ['person-conflict', 'use-stopped', 'programme-closed'] as const;

/**
 * What follows from a decision, marked in the application: an accepted applicant becomes a person, enrolled and invited;
 * who holds no seat any more gives it back. Any of it may be done again.
 */
@Injectable()
export class FinishApplications {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly seats: SeatRepository,
    private readonly enrolling: NewEnrolments,
    private readonly ending: EndEnrolment,
    private readonly line: SeatLine,
    private readonly enrolments: EnrolmentRepository,
    private readonly rpc: RpcClient,
    private readonly events: Events,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly unfinished: UnfinishedWork,
  ) {
    unfinished.add('applications to be finished', () => this.finishMarked());
    unfinished.add('applications that wait for a seat', () => this.noteSeated());
  }

  /** Now; what fails is found by its mark. */
  async soon(id: string): Promise<void> {
    try {
      await retryWhenChanged(async () => {
        const application = await this.applications.find(id);
        if (application) await this.finish(application);
      });
    } catch (error) {
      this.logger.warn({ err: error, application: id }, 'an application will be finished later');
    }
  }

  /**
   * For whoever decides anew: what the last decision asked for is done first.
   * @throws DomainError `changed-meanwhile` when it was not, so that it is read again.
   */
  async before(application: ApplicationDocument): Promise<void> {
    if (!application.enrolling && !application.releasing) return;
    await this.soon(application._id);
    throw new DomainError('changed-meanwhile');
  }

  private async finish(application: ApplicationDocument): Promise<void> {
    const programme = await this.programmes.find(application.programme);
    if (!programme) return;
    if (application.releasing) await this.release(application, programme);
    else if (application.enrolling) await this.enrol(application, programme);
  }

  private async release(application: ApplicationDocument, programme: ProgrammeDocument): Promise<void> {
    const { enrolment, person, problem, _id } = application;
    if (!enrolment && person) await this.line.withdraw(programme._id, person);
    // Who waited for a seat of a joint purchase may have got it before the application says so.
    const seated = person && problem === 'seats-exhausted' ? enrolmentId(programme._id, person) : null;
    const made = enrolment ?? seated;
    if (made) await this.end(made);
    await this.seats.release(_id, { toOffer: true, unlimited: planOf(programme).places === null });
    await this.applications.unmark(application, 'releasing');
  }

  private async end(enrolment: string): Promise<void> {
    try {
      await this.ending.execute({
        enrolment: EnrolmentId.parse(enrolment),
        on: dayInJapan(new Date()),
        reason: 'personal',
      });
    } catch (error) {
      // Ended otherwise meanwhile, or the office has closed the programme: the enrolment stays as it is.
      const codes = ['already-ended', 'programme-closed', 'unknown-enrolment'];
      if (!(error instanceof DomainError) || !codes.includes(error.code)) throw error;
    }
  }

  private async enrol(application: ApplicationDocument, programme: ProgrammeDocument): Promise<void> {
    const { applicant, _id, version } = application;
    if (!applicant) return this.applications.unmark(application, 'enrolling');
    const { enrolling: _, ...rest } = application;
    try {
      const person = application.person ?? (await this.admit(_id, applicant));
      const now = new Date();
      const consents = privacyOf(programme).consentNeeded ? { consents: [consentOf(applicant)] } : {};
      const { waiting, reserved, without } = await this.enrolling.make(programme._id, [person], now, {
        funding: fundingPlanned(planOf(programme)),
        ...consents,
      });
      this.events.wake();
      // A seat is on its way: looked at again by the mark.
      if (reserved.has(person)) return;
      const made =
        waiting.has(person) || without.has(person)
          ? { problem: 'seats-exhausted' }
          : { enrolment: enrolmentId(programme._id, person), problem: null };
      await this.applications.save(version, { ...rest, person, ...made }, now);
    } catch (error) {
      const problem = error instanceof DomainError && problems.find((code) => code === error.code);
      if (!problem) throw error;
      await this.applications.save(version, { ...rest, problem }, new Date());
    }
  }

  /** Who applied with the own account is a person already. */
  private async admit(application: string, applicant: StoredApplicant): Promise<string> {
    const { familyName, givenName, familyNameKana, givenNameKana, email, language, ageBand } = applicant;
    const { person } = await this.rpc.call(admitApplicant, {
      familyName,
      givenName,
      familyNameKana,
      givenNameKana,
      email,
      language,
      profile: { audience: 'citizen', ageBand, jobStatus: jobStatus[applicant.employmentStatus] },
      period: `application ${application}`,
    });
    return person;
  }

  /** Accepted applicants who waited for a seat of a joint purchase and are enrolled now. */
  private async noteSeated(): Promise<void> {
    const idOf = ({ programme, person }: ApplicationDocument) => enrolmentId(programme, person ?? '');
    for (let after = ''; ;) {
      const waiting = await this.applications.findUnseated(after, AT_ONCE);
      const tenants = [...new Set(waiting.map((one) => one.tenant))].map((tenant) => ({ tenant }));
      await this.unfinished.each(tenants, async ({ tenant }) => {
        const those = waiting.filter((one) => one.tenant === tenant);
        const there = await this.enrolments.thereAmong(those.map(idOf));
        await this.unfinished.each(
          those.filter((one) => there.has(idOf(one))),
          (one) => this.applications.save(one.version, { ...one, enrolment: idOf(one), problem: null }, new Date()),
        );
      });
      const last = waiting.at(-1);
      if (!last) return;
      after = last._id;
    }
  }

  private async finishMarked(): Promise<void> {
    for (const mark of ['releasing', 'enrolling'] as const) {
      for (const application of await this.applications.findMarked(mark, AT_ONCE))
        await inTenant(application.tenant, () => this.soon(application._id));
    }
  }
}

const consentOf = ({ notice, consentedAt, account }: StoredApplicant): ConsentWord => ({
  act: 'given',
  notice: notice ?? '',
  at: consentedAt,
  by: 'own',
  account,
  paperOn: null,
});
