import type { AllowedCaller, InputOf } from '#contracts';
import {
  attendSession,
  getSessionCode,
  listSessionPeople,
  takeBackAttendance,
  tickAttendance,
} from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AttendSession } from './attend-session.js';
import { GetSessionCode } from './get-session-code.js';
import { ListSessionPeople } from './list-session-people.js';
import { TakeBackAttendance } from './take-back-attendance.js';
import { TickAttendance } from './tick-attendance.js';

@Controller()
export class ReceptionController {
  constructor(
    private readonly list: ListSessionPeople,
    private readonly code: GetSessionCode,
    private readonly attending: AttendSession,
    private readonly ticking: TickAttendance,
    private readonly takingBack: TakeBackAttendance,
  ) {}

  @Handles(listSessionPeople)
  listPeople(input: InputOf<typeof listSessionPeople>) {
    return this.list.execute(input);
  }

  @Handles(getSessionCode)
  getCode(input: InputOf<typeof getSessionCode>) {
    return this.code.execute(input);
  }

  @Handles(attendSession)
  attend(input: InputOf<typeof attendSession>, caller: AllowedCaller) {
    return this.attending.execute(input, caller);
  }

  @Handles(tickAttendance)
  tick(input: InputOf<typeof tickAttendance>, caller: AllowedCaller) {
    return this.ticking.execute(input, caller);
  }

  @Handles(takeBackAttendance)
  takeBack(input: InputOf<typeof takeBackAttendance>, caller: AllowedCaller) {
    return this.takingBack.execute(input, caller);
  }
}
