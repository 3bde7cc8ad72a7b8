import { Module } from '@nestjs/common';
import { AttendeeModule } from '../attendee/index.js';
import { MeetingModule } from '../meeting/index.js';
import { TableNoteModule } from '../table-note/index.js';
import { AnswerMeetingSurvey } from './answer-meeting-survey.js';
import { CountMeetingResults } from './count-meeting-results.js';
import { ListMeetingFeedback } from './list-meeting-feedback.js';
import { MeetingFeedbackController } from './meeting-feedback.controller.js';
import { MeetingFeedbackRepository } from './meeting-feedback.repository.js';

@Module({
  imports: [MeetingModule, AttendeeModule, TableNoteModule],
  controllers: [MeetingFeedbackController],
  providers: [MeetingFeedbackRepository, AnswerMeetingSurvey, ListMeetingFeedback, CountMeetingResults],
  exports: [MeetingFeedbackRepository],
})
export class MeetingFeedbackModule {}
