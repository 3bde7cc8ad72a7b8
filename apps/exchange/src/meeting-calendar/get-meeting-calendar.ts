import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getMeetingCalendar } from '#contracts/exchange';
import { viewerOf } from '../challenge/index.js';
import type { Meetings } from '../meeting/index.js';
import { calendarOf } from './calendar.domain.js';

/** A meeting that the caller is invited to, for their calendar. */
export class GetMeetingCalendar {
  constructor(
    private readonly meetings: Meetings,
    /** Where people reach us: an entry leads to the meeting’s page. */
    private readonly publicUrl: string,
  ) {}

  async execute(
    { meeting }: InputOf<typeof getMeetingCalendar>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getMeetingCalendar>> {
    const found = await this.meetings.get(meeting, viewerOf(caller));
    const page = `${this.publicUrl.replace(/\/+$/, '')}/meetings/${meeting}`;
    return { calendar: calendarOf(found, page), fileName: `${found.title}.ics` };
  }
}
