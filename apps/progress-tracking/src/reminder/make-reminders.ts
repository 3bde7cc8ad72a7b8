import { AccountId, addDays, dayInJapan, type OutputOf } from '#contracts';
import type { ReminderKind } from '#contracts/progress';
import { listDigestReaders } from '#contracts/registry';
import { Sweeps } from '#jobs';
import { isWorkingTime, weekOf } from '#mail';
import { LOGGER, RpcClient } from '#messaging';
import type { Logger } from '#observability';
import { inTenant, naturalId, requireTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { Standings } from '../standing/index.js';
import { reminderFor } from './reminder.domain.js';
import { ReminderSettingsRepository } from './reminder-settings.repository.js';
import { ReminderRepository } from './reminder.repository.js';
import type { ReminderDocument } from './reminder.schema.js';

/** Longer than anybody is told that a programme is over. */
const LOOKED_BACK_DAYS = 15;
type Readers = OutputOf<typeof listDigestReaders>;

/**
 * Looks once on each working day whom to remind, and keeps it as documents that are due. What was cut off is done again:
 * each reminder's id follows from what it is about.
 */
@Injectable()
export class MakeReminders {
  constructor(
    private readonly settings: ReminderSettingsRepository,
    private readonly reminders: ReminderRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly standings: Standings,
    private readonly rpc: RpcClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Sweeps({ name: 'make-reminders', everyMs: 2000 })
  async sweep(now = new Date()): Promise<void> {
    if (!isWorkingTime(now)) return;
    const today = dayInJapan(now);
    for (const tenant of await this.settings.toLook(today))
      try {
        await inTenant(tenant, () => this.look(today, now));
      } catch (error) {
        this.logger.warn({ err: error, municipality: tenant }, 'reminders will be made again');
      }
  }

  private async look(today: string, now: Date): Promise<void> {
    const rules = await this.settings.get();
    for (const programme of await this.programmes.between(addDays(today, -LOOKED_BACK_DAYS), today)) {
      const all = await this.standings.of(programme, null, now);
      const enrolledOn = await this.enrolments.enrolledOn(programme._id);
      const due = all.flatMap(({ enrolment, person, standing, lacksSeat }) => {
        const enrolled = { standing, lacksSeat, enrolledOn: dayInJapan(enrolledOn.get(enrolment) ?? now) };
        const kind = reminderFor(enrolled, programme, rules, today);
        // One for each deadline: a period that is moved has another.
        const period = kind === 'not-started' ? programme.startsOn : programme.endsOn;
        return kind
          ? [reminder(kind, { subject: enrolment, programme: programme._id, reader: person, period }, now)]
          : [];
      });
      await this.reminders.insertMissing(due);
    }
    await this.makeDigests(weekOf(today), now);
    await this.settings.save({ lookedOn: today });
  }

  /** One in each week, on its first working day. */
  private async makeDigests(period: string, now: Date): Promise<void> {
    for (let after: AccountId | null | undefined; after !== null;) {
      const page: Readers = await this.rpc.call(listDigestReaders, { ...(after && { after }) });
      const due = page.readers.flatMap(({ account, office, departments }) => {
        const about = { subject: account, programme: null, reader: account, period };
        return [
          ...(office ? [reminder('office-digest', about, now)] : []),
          ...(departments.length > 0 && !office ? [reminder('manager-digest', about, now)] : []),
        ];
      });
      await this.reminders.insertMissing(due);
      after = page.nextAfter;
    }
  }
}

const reminder = (
  kind: ReminderKind,
  about: Pick<ReminderDocument, 'subject' | 'programme' | 'reader' | 'period'>,
  createdAt: Date,
): ReminderDocument => ({
  _id: naturalId('reminder', kind, about.subject, about.period),
  tenant: requireTenant(),
  kind,
  ...about,
  createdAt,
  due: true,
});
