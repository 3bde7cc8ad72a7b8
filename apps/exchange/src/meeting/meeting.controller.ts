import type { AllowedCaller, InputOf } from '#contracts';
import { callMeeting, callOffMeeting, changeMeeting, getMeeting, listMeetings } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CallMeeting } from './call-meeting.js';
import { CallOffMeeting } from './call-off-meeting.js';
import { ChangeMeeting } from './change-meeting.js';
import { GetMeeting } from './get-meeting.js';
import { ListMeetings } from './list-meetings.js';

@Controller()
export class MeetingController {
  constructor(
    private readonly calling: CallMeeting,
    private readonly changing: ChangeMeeting,
    private readonly callingOff: CallOffMeeting,
    private readonly getting: GetMeeting,
    private readonly listing: ListMeetings,
  ) {}

  @Handles(callMeeting)
  call(input: InputOf<typeof callMeeting>) {
    return this.calling.execute(input);
  }

  @Handles(changeMeeting)
  change(input: InputOf<typeof changeMeeting>) {
    return this.changing.execute(input);
  }

  @Handles(callOffMeeting)
  callOff(input: InputOf<typeof callOffMeeting>) {
    return this.callingOff.execute(input);
  }

  @Handles(getMeeting)
  get(input: InputOf<typeof getMeeting>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(listMeetings)
  list(input: InputOf<typeof listMeetings>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }
}
