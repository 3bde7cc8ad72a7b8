import type { InputOf } from '#contracts';
import { draftMeetingReport } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { DraftMeetingReport } from './draft-meeting-report.js';

@Controller()
export class MeetingReportController {
  constructor(private readonly drafting: DraftMeetingReport) {}

  @Handles(draftMeetingReport)
  draft(input: InputOf<typeof draftMeetingReport>) {
    return this.drafting.execute(input);
  }
}
