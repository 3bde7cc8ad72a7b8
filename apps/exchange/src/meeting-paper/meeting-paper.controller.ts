import type { AllowedCaller, InputOf } from '#contracts';
import { getMeetingPaper, saveMeetingPaper } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetMeetingPaper } from './get-meeting-paper.js';
import { SaveMeetingPaper } from './save-meeting-paper.js';

@Controller()
export class MeetingPaperController {
  constructor(
    private readonly getting: GetMeetingPaper,
    private readonly saving: SaveMeetingPaper,
  ) {}

  @Handles(getMeetingPaper)
  get(input: InputOf<typeof getMeetingPaper>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(saveMeetingPaper)
  save(input: InputOf<typeof saveMeetingPaper>, caller?: AllowedCaller) {
    return this.saving.execute(input, caller);
  }
}
