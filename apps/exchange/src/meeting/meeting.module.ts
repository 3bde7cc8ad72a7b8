import { Module } from '@nestjs/common';
import { AttendeeModule } from '../attendee/index.js';
import { CallMeeting } from './call-meeting.js';
import { CallOffMeeting } from './call-off-meeting.js';
import { ChangeMeeting } from './change-meeting.js';
import { GetMeeting } from './get-meeting.js';
import { ListMeetings } from './list-meetings.js';
import { MeetingController } from './meeting.controller.js';
import { MeetingRepository } from './meeting.repository.js';
import { Meetings } from './meetings.js';

@Module({
  imports: [AttendeeModule],
  controllers: [MeetingController],
  providers: [MeetingRepository, Meetings, CallMeeting, ChangeMeeting, CallOffMeeting, GetMeeting, ListMeetings],
  exports: [Meetings, MeetingRepository],
})
export class MeetingModule {}
