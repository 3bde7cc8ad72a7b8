import { Module } from '@nestjs/common';
import { ApplicantModule } from '../applicant/index.js';
import { AttendeeModule } from '../attendee/index.js';
import { MeetingModule } from '../meeting/index.js';
import { OfficeModule } from '../office/index.js';
import { MeetingMails } from './meeting-mails.js';
import { RemindApplicants } from './remind-applicants.js';
import { ReminderRepository } from './reminder.repository.js';
import { TellCalledOff } from './tell-called-off.js';
import { TellPlaces } from './tell-places.js';

@Module({
  imports: [MeetingModule, AttendeeModule, ApplicantModule, OfficeModule],
  providers: [ReminderRepository, RemindApplicants, TellPlaces, TellCalledOff, MeetingMails],
  exports: [MeetingMails],
})
export class MeetingNewsModule {}
