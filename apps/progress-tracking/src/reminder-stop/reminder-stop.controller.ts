import type { InputOf } from '#contracts';
import { inspectReminderStop, stopReminders } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { InspectReminderStop } from './inspect-reminder-stop.js';
import { StopReminders } from './stop-reminders.js';

@Controller()
export class ReminderStopController {
  constructor(
    private readonly inspecting: InspectReminderStop,
    private readonly stopping: StopReminders,
  ) {}

  @Handles(inspectReminderStop)
  inspect(input: InputOf<typeof inspectReminderStop>) {
    return this.inspecting.execute(input);
  }

  @Handles(stopReminders)
  stop(input: InputOf<typeof stopReminders>) {
    return this.stopping.execute(input);
  }
}
