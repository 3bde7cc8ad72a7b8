import type { AllowedCaller, InputOf } from '#contracts';
import {
  addMeetingMaterial,
  getMeetingProgramme,
  openMeetingMaterial,
  removeMeetingMaterial,
  writeMeetingProgramme,
} from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AddMeetingMaterial } from './add-meeting-material.js';
import { GetMeetingProgramme } from './get-meeting-programme.js';
import { OpenMeetingMaterial } from './open-meeting-material.js';
import { RemoveMeetingMaterial } from './remove-meeting-material.js';
import { WriteMeetingProgramme } from './write-meeting-programme.js';

@Controller()
export class MeetingProgrammeController {
  constructor(
    private readonly getting: GetMeetingProgramme,
    private readonly writing: WriteMeetingProgramme,
    private readonly adding: AddMeetingMaterial,
    private readonly removing: RemoveMeetingMaterial,
    private readonly opening: OpenMeetingMaterial,
  ) {}

  @Handles(getMeetingProgramme)
  get(input: InputOf<typeof getMeetingProgramme>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(writeMeetingProgramme)
  write(input: InputOf<typeof writeMeetingProgramme>) {
    return this.writing.execute(input);
  }

  @Handles(addMeetingMaterial)
  add(input: InputOf<typeof addMeetingMaterial>) {
    return this.adding.execute(input);
  }

  @Handles(removeMeetingMaterial)
  remove(input: InputOf<typeof removeMeetingMaterial>) {
    return this.removing.execute(input);
  }

  @Handles(openMeetingMaterial)
  open(input: InputOf<typeof openMeetingMaterial>, caller?: AllowedCaller) {
    return this.opening.execute(input, caller);
  }
}
