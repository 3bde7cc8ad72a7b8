import { clockInJapan, dayInJapan } from '#contracts';
import { isWorkingTime, meetingCalledOff, meetingPlace, meetingSoon, type Composer } from '#mail';
import { Injectable } from '@nestjs/common';
import { ApplicantRepository, type ApplicantDocument } from '../applicant/index.js';
import { AttendeeRepository, withPlace, type AttendeeDocument } from '../attendee/index.js';
import { MeetingRepository, type MeetingDocument } from '../meeting/index.js';
import { Office } from '../office/index.js';
import { remindersOn } from './reminder-day.js';

type Kind = 'meeting-soon' | 'meeting-place' | 'meeting-called-off';
type Written = Awaited<ReturnType<Composer>>;

interface News {
  readonly applicant: ApplicantDocument;
  readonly meeting: MeetingDocument;
  /** Everybody who takes part or waits, in order. */
  readonly applied: readonly AttendeeDocument[];
  readonly period: string;
}

const nothing = { notSent: 'no-longer-needed' } as const;

/**
 * Writes to who applied for a meeting, from what is so at that moment: the mail's subject is the applicant. Title, place
 * and reason were typed by somebody and stand on the page alone.
 */
@Injectable()
export class MeetingMails {
  constructor(
    private readonly applicants: ApplicantRepository,
    private readonly attendees: AttendeeRepository,
    private readonly meetings: MeetingRepository,
    private readonly office: Office,
  ) {}

  composers(): Record<Kind, Composer> {
    return {
      'meeting-soon': (mail) => this.write(mail, (news) => this.soon(news)),
      'meeting-place': (mail) => this.write(mail, (news) => this.place(news)),
      'meeting-called-off': (mail) => this.write(mail, (news) => this.calledOff(news)),
    };
  }

  /** Nothing to who has nobody in the meeting any more, or is not invited any more. */
  private async write(
    { subject, period }: Parameters<Composer>[0],
    compose: (news: News) => Written | Promise<Written>,
  ): Promise<Written> {
    const applicant = await this.applicants.find(subject);
    const meeting = applicant && (await this.meetings.findVisible(applicant.meeting, applicant.municipality));
    if (!applicant || !meeting) return nothing;
    const applied = await this.attendees.listApplied(meeting._id);
    if (!applied.some(({ appliedBy }) => appliedBy === subject)) return nothing;
    return compose({ applicant, meeting, applied, period });
  }

  /** On its own day alone: later it would come after the next, or after the meeting. */
  private soon(news: News): Written | Promise<Written> {
    const { meeting, period } = news;
    const now = new Date();
    const startsOn = dayInJapan(meeting.startsAt);
    const isToday = remindersOn(dayInJapan(now), startsOn).some((days) => period === `${days} ${startsOn}`);
    if (meeting.calledOff || !isToday || meeting.startsAt <= now) return nothing;
    return isWorkingTime(now) ? this.letter(news, meetingSoon) : { notNow: true };
  }

  private place(news: News): Written | Promise<Written> {
    const { meeting, applied, period } = news;
    const hasPlace = withPlace(applied, meeting.capacity).some(({ _id }) => _id === period);
    return hasPlace && !meeting.calledOff && meeting.endsAt > new Date() ? this.letter(news, meetingPlace) : nothing;
  }

  private calledOff(news: News): Written | Promise<Written> {
    return news.meeting.calledOff ? this.letter(news, meetingCalledOff) : nothing;
  }

  private letter({ applicant, meeting }: News, words: typeof meetingSoon): Promise<Written> {
    const at = clockInJapan(meeting.startsAt).slice(0, 16).replace('T', ' ');
    const path = `/meetings/${meeting._id}?municipality=${applicant.municipality}`;
    return this.office.letterTo(applicant, { texts: words({ at }), path });
  }
}
