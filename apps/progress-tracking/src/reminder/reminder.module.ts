import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { StandingModule } from '../standing/index.js';
import { ForgetReminderMails } from './forget-reminder-mails.js';
import { GetReminderSettings } from './get-reminder-settings.js';
import { MakeReminders } from './make-reminders.js';
import { PostReminders } from './post-reminders.js';
import { ReminderMails } from './reminder-mails.js';
import { ReminderSettingsRepository } from './reminder-settings.repository.js';
import { ReminderSilence } from './reminder-silence.js';
import { ReminderController } from './reminder.controller.js';
import { ReminderRepository } from './reminder.repository.js';
import { SetReminderSettings } from './set-reminder-settings.js';

@Module({
  imports: [EnrolmentModule, ProgrammeModule, StandingModule],
  controllers: [ReminderController],
  providers: [
    ReminderSettingsRepository,
    ReminderRepository,
    MakeReminders,
    PostReminders,
    ReminderMails,
    ForgetReminderMails,
    ReminderSilence,
    GetReminderSettings,
    SetReminderSettings,
  ],
  exports: [ReminderRepository, ReminderMails, ForgetReminderMails, ReminderSilence, MakeReminders, PostReminders],
})
export class ReminderModule {}
