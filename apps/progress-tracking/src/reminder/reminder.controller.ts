import type { InputOf } from '#contracts';
import { getReminderSettings, setReminderSettings } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetReminderSettings } from './get-reminder-settings.js';
import { SetReminderSettings } from './set-reminder-settings.js';

@Controller()
export class ReminderController {
  constructor(
    private readonly getting: GetReminderSettings,
    private readonly setting: SetReminderSettings,
  ) {}

  @Handles(getReminderSettings)
  get(_input: InputOf<typeof getReminderSettings>) {
    return this.getting.execute();
  }

  @Handles(setReminderSettings)
  set(input: InputOf<typeof setReminderSettings>) {
    return this.setting.execute(input);
  }
}
