import type { AllowedCaller, InputOf } from '#contracts';
import { getMeetingCalendar } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetMeetingCalendar } from './get-meeting-calendar.js';

@Controller()
export class MeetingCalendarController {
  constructor(private readonly getting: GetMeetingCalendar) {}

  @Handles(getMeetingCalendar)
  get(input: InputOf<typeof getMeetingCalendar>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }
}
