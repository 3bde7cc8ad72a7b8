import { Module } from '@nestjs/common';
import { ApplicantModule } from '../applicant/index.js';
import { AttendeeModule } from '../attendee/index.js';
import { MeetingModule } from '../meeting/index.js';
import { OfficeLetterModule } from '../office-letter/index.js';
import { MeetingMails } from './meeting-mails.js';
import { RemindApplicants } from './remind-applicants.js';
import { ReminderRepository } from './reminder.repository.js';
import { TellCalledOff } from './tell-called-off.js';
import { TellPlaces } from './tell-places.js';

@Module({
  imports: [MeetingModule, AttendeeModule, ApplicantModule, OfficeLetterModule],
  providers: [ReminderRepository, RemindApplicants, TellPlaces, TellCalledOff, MeetingMails],
  exports: [MeetingMails],
})
export class MeetingNewsModule {}
