import { Module } from '@nestjs/common';
import { AttendeeModule } from '../attendee/index.js';
import { MeetingFeedbackModule } from '../meeting-feedback/index.js';
import { MeetingPaperModule } from '../meeting-paper/index.js';
import { MeetingModule } from '../meeting/index.js';
import { TableNoteModule } from '../table-note/index.js';
import { TablePlanModule } from '../table-plan/index.js';
import { ForgetAttendees } from './forget-attendees.js';

@Module({
  imports: [MeetingModule, AttendeeModule, TablePlanModule, TableNoteModule, MeetingFeedbackModule, MeetingPaperModule],
  providers: [ForgetAttendees],
})
export class ForgettingModule {}
