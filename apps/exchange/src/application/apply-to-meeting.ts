import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { applyToMeeting } from '#contracts/exchange';
import { Mails } from '#mail';
import { requireTenant, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ApplicantRepository } from '../applicant/index.js';
import { attendeeIdOf, AttendeeRepository, type AttendeeDocument } from '../attendee/index.js';
import { Meetings, standing } from '../meeting/index.js';
import { OwnName } from '../own-name/index.js';
import { Applications } from './applications.js';

/** Applications of one meeting, those that were withdrawn among them: three for each place at most. */
const MOST = 450;

/** Takes the next place in the order of applications, once for each key. */
@Injectable()
export class ApplyToMeeting {
  constructor(
    private readonly applications: Applications,
    private readonly attendees: AttendeeRepository,
    private readonly applicants: ApplicantRepository,
    private readonly meetings: Meetings,
    private readonly mails: Mails,
    private readonly own: OwnName,
  ) {}

  async execute(
    { meeting, key, name, department }: InputOf<typeof applyToMeeting>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof applyToMeeting>> {
    const municipality = requireTenant();
    const open = await this.applications.openMeeting(meeting, municipality);
    const _id = attendeeIdOf(meeting, municipality, key);
    const own = await this.own.get();
    const now = new Date();
    if (!(await this.attendees.find(_id)))
      await this.takePlace({
        _id,
        meeting,
        ...own,
        name,
        department,
        appliedAt: now,
        withdrawnAt: null,
        attendance: 'expected',
        answer: null,
        ...(await this.writtenTo(meeting, municipality, caller?.account)),
      });
    await this.stillStands(meeting, municipality, _id);
    const stored = await this.attendees.find(_id);
    if (stored?.name !== name || stored.department !== department) throw new DomainError('attendee-key-taken');
    const view = await this.applications.view(open, _id);
    // By this answer they are told.
    if (stored.waits && view.waiting === null) await this.attendees.unmark(_id);
    return view;
  }

  /**
   * Called off while they applied, they may have been in no list of those who were told.
   * @throws DomainError `meeting-called-off`.
   */
  private async stillStands(id: string, municipality: string, attendee: string): Promise<void> {
    const meeting = await this.meetings.get(id, municipality);
    const { appliedBy } = (meeting.calledOff && (await this.attendees.find(attendee))) ?? {};
    if (appliedBy) await this.mails.post({ kind: 'meeting-called-off', subject: appliedBy, period: '' }, municipality);
    standing(meeting);
  }

  /** Who is told of a place that becomes free: nobody where a program applied. */
  private async writtenTo(meeting: string, municipality: string, account: string | undefined) {
    if (account === undefined) return {};
    return { appliedBy: await this.applicants.keep({ meeting, municipality, account }), waits: true } as const;
  }

  /** A place is unique in the meeting: of several who try for one at once, one has it and the others try the next. */
  private async takePlace(attendee: Omit<State<AttendeeDocument>, 'place'>): Promise<void> {
    const first = (await this.attendees.lastPlace(attendee.meeting)) + 1;
    for (let place = first; place <= MOST; place += 1) {
      if (await this.attendees.insert({ ...attendee, place }, attendee.appliedAt)) return;
      if (await this.attendees.find(attendee._id)) return;
    }
    throw new DomainError('too-many-attendees');
  }
}
