import { Module } from '@nestjs/common';
import { ReminderModule } from '../reminder/index.js';
import { InspectReminderStop } from './inspect-reminder-stop.js';
import { LinkedReminders } from './linked-reminders.js';
import { ReminderStopController } from './reminder-stop.controller.js';
import { StopReminders } from './stop-reminders.js';

@Module({
  imports: [ReminderModule],
  controllers: [ReminderStopController],
  providers: [LinkedReminders, InspectReminderStop, StopReminders],
})
export class ReminderStopModule {}
