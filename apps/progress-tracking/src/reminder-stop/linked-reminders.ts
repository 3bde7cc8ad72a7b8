import { DomainError, MunicipalityCode } from '#contracts';
import { readLink } from '#mail';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ReminderRepository } from '../reminder/index.js';

type Reminder = NonNullable<Awaited<ReturnType<ReminderRepository['find']>>>;

/** The reminder whose mail a stop link came with. */
@Injectable()
export class LinkedReminders {
  constructor(private readonly reminders: ReminderRepository) {}

  /** In the link's municipality. @throws DomainError `wrong-stop-link`. */
  within<R>(link: string, work: (reminder: Reminder) => Promise<R>): Promise<R> {
    const read = readLink(link);
    if (!read || !MunicipalityCode.safeParse(read.municipality).success) throw new DomainError('wrong-stop-link');
    return inTenant(read.municipality, async () => {
      const reminder = await this.reminders.findByStopHash(read.hash);
      if (!reminder) throw new DomainError('wrong-stop-link');
      return work(reminder);
    });
  }
}
