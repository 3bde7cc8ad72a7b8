import { Module } from '@nestjs/common';
import { AttendeeModule } from '../attendee/index.js';
import { DiscussionTableModule } from '../discussion-table/index.js';
import { MeetingFeedbackModule } from '../meeting-feedback/index.js';
import { MeetingModule } from '../meeting/index.js';
import { TableNoteModule } from '../table-note/index.js';
import { DraftMeetingReport } from './draft-meeting-report.js';
import { MeetingReportController } from './meeting-report.controller.js';

@Module({
  imports: [MeetingModule, AttendeeModule, DiscussionTableModule, TableNoteModule, MeetingFeedbackModule],
  controllers: [MeetingReportController],
  providers: [DraftMeetingReport],
})
export class MeetingReportModule {}
