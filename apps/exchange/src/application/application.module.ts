import { Module } from '@nestjs/common';
import { ApplicantModule } from '../applicant/index.js';
import { AttendeeModule } from '../attendee/index.js';
import { MeetingModule } from '../meeting/index.js';
import { OwnNameModule } from '../own-name/index.js';
import { AnswerMeetingQuestionnaire } from './answer-meeting-questionnaire.js';
import { ApplicationController } from './application.controller.js';
import { Applications } from './applications.js';
import { ApplyToMeeting } from './apply-to-meeting.js';
import { CountMeetingChallenges } from './count-meeting-challenges.js';
import { ListAttendees } from './list-attendees.js';
import { MarkAttendance } from './mark-attendance.js';
import { WithdrawAttendee } from './withdraw-attendee.js';

@Module({
  imports: [MeetingModule, AttendeeModule, ApplicantModule, OwnNameModule],
  controllers: [ApplicationController],
  providers: [
    Applications,
    ApplyToMeeting,
    WithdrawAttendee,
    AnswerMeetingQuestionnaire,
    MarkAttendance,
    ListAttendees,
    CountMeetingChallenges,
  ],
})
export class ApplicationModule {}
