import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { withdrawAttendee } from '#contracts/exchange';
import { requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AttendeeRepository } from '../attendee/index.js';
import { Applications } from './applications.js';

/** Takes somebody out of a meeting, with their name and answer: the order of the others says who has the place now. */
@Injectable()
export class WithdrawAttendee {
  constructor(
    private readonly applications: Applications,
    private readonly attendees: AttendeeRepository,
  ) {}

  async execute({ meeting, attendee }: InputOf<typeof withdrawAttendee>): Promise<OutputOf<typeof withdrawAttendee>> {
    const municipality = requireTenant();
    await this.applications.meetingToCome(meeting, municipality);
    return retryWhenChanged(async () => {
      const stored = await this.attendees.find(attendee);
      const isOwn = stored?.meeting === meeting && stored.municipality === municipality;
      if (!stored || !isOwn) throw new DomainError('attendee-not-found');
      if (stored.withdrawnAt) return { withdrawn: false };
      const now = new Date();
      await this.attendees.save(stored, { withdrawnAt: now, name: '', department: '', answer: null }, now);
      return { withdrawn: true };
    });
  }
}
