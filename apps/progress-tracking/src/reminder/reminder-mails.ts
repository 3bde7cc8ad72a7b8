import { AccountId, addDays, dayInJapan, MunicipalityCode, municipalityName, PersonId } from '#contracts';
import type { ReminderKind } from '#contracts/progress';
import { addressPeople, getMunicipality, listDigestReaders } from '#contracts/registry';
import {
  digest,
  dueSoon,
  hashOfLink,
  isWorkingTime,
  makeLink,
  notStarted,
  overdue,
  type Composer,
  type DigestCounts,
} from '#mail';
import { RpcClient } from '#messaging';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository, PeopleWithin } from '../enrolment/index.js';
import { isClosed, ProgrammeRepository } from '../programme/index.js';
import { countStandings, Standings } from '../standing/index.js';
import { reminderFor } from './reminder.domain.js';
import { ReminderSettingsRepository } from './reminder-settings.repository.js';
import { ReminderRepository } from './reminder.repository.js';
import type { ReminderDocument } from './reminder.schema.js';

type Written = Awaited<ReturnType<Composer>>;
type OfLearner = Extract<ReminderKind, 'due-soon' | 'overdue' | 'not-started'>;

const words: Record<OfLearner, typeof dueSoon> = { 'due-soon': dueSoon, overdue, 'not-started': notStarted };
const nothing = { notSent: 'no-longer-needed' } as const;
/** Whoever is no person any more. */
const nobody = { email: null, language: 'ja' } as const;
/** A programme that ended longer ago has nobody overdue any more: its office has moved on. */
const OVERDUE_DAYS = 60;

/** Writes reminders and digests from what is so at that moment. A mail's subject is the reminder's id. */
@Injectable()
export class ReminderMails {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly settings: ReminderSettingsRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly standings: Standings,
    private readonly within: PeopleWithin,
    private readonly rpc: RpcClient,
  ) {}

  composers(): Record<ReminderKind, Composer> {
    const learner: Composer = (mail) => this.write(mail, (reminder) => this.toLearner(reminder));
    const reader: Composer = (mail) => this.write(mail, (reminder) => this.toReader(reminder));
    return {
      'due-soon': learner,
      overdue: learner,
      'not-started': learner,
      'manager-digest': reader,
      'office-digest': reader,
    };
  }

  private async write(
    { subject, municipality }: Parameters<Composer>[0],
    compose: (reminder: ReminderDocument) => Promise<Written>,
  ): Promise<Written> {
    if (municipality === null) return nothing;
    // Posted in working time; the mail server may have been away since.
    if (!isWorkingTime(new Date())) return { notNow: true };
    return inTenant(municipality, async () => {
      const [reminder, { on }] = [await this.reminders.find(subject), await this.settings.get()];
      if (!reminder || !on || (await this.reminders.isStopped(reminder.reader, reminder.kind))) return nothing;
      return compose(reminder);
    });
  }

  private async toLearner(reminder: ReminderDocument): Promise<Written> {
    const { kind, subject, reader } = reminder;
    const enrolment = await this.enrolments.find(subject);
    const programme = enrolment && (await this.programmes.find(enrolment.programme));
    if (!enrolment || !programme || isClosed(programme)) return nothing;
    const now = new Date();
    const [stands] = (await this.standings.of(programme, [reader], now)).filter((one) => one.enrolment === subject);
    const enrolledOn = dayInJapan(enrolment.enrolledAt);
    const rules = await this.settings.get();
    const stillTrue = stands && reminderFor({ ...stands, enrolledOn }, programme, rules, dayInJapan(now)) === kind;
    if (!stillTrue) return nothing;
    const { people } = await this.rpc.call(addressPeople, { people: [PersonId.parse(reader)] });
    const [{ email, language } = nobody] = people;
    if (email === null) return { notSent: 'no-address' };
    const about = { municipality: await this.municipality(reminder.tenant), endsOn: programme.endsOn };
    return { to: email, language, texts: words[kind as OfLearner](about), path: '/', stop: await this.stop(reminder) };
  }

  private async toReader(reminder: ReminderDocument): Promise<Written> {
    const { readers } = await this.rpc.call(listDigestReaders, { account: AccountId.parse(reminder.reader) });
    const [reader] = readers;
    const isOffice = reminder.kind === 'office-digest';
    if (!reader || (isOffice ? !reader.office : reader.departments.length === 0)) return nothing;
    if (reader.email === null) return { notSent: 'no-address' };
    const people = isOffice ? null : await this.within.find({ to: 'departments', departments: reader.departments });
    const counts = await this.count(people);
    // Nothing to be done is no news.
    if (counts.notStarted + counts.behind + counts.overdue === 0) return nothing;
    const texts = digest(await this.municipality(reminder.tenant), counts);
    return { to: reader.email, language: reader.language, texts, path: '/', stop: await this.stop(reminder) };
  }

  /** Of these people, or of all; managers look after staff. */
  private async count(people: readonly string[] | null): Promise<DigestCounts> {
    const now = new Date();
    const today = dayInJapan(now);
    const sum = { notStarted: 0, behind: 0, overdue: 0, completed: 0 };
    for (const programme of await this.programmes.between(addDays(today, -OVERDUE_DAYS), today)) {
      if (people && programme.audience !== 'staff') continue;
      const counts = countStandings(await this.standings.of(programme, people, now));
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts[key];
    }
    return sum;
  }

  private async municipality(code: string): Promise<string> {
    return municipalityName(await this.rpc.call(getMunicipality, { code: MunicipalityCode.parse(code) }));
  }

  /** Made when the mail is written, so that no secret lies in the log. */
  private async stop({ _id, tenant }: ReminderDocument): Promise<string> {
    const link = makeLink(tenant);
    await this.reminders.keepStopHash(_id, hashOfLink(link));
    return `/reminder-stop#${link}`;
  }
}
