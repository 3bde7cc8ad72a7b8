import { getOfficeDay } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetOfficeDay } from './get-office-day.js';

@Controller()
export class OfficeDayController {
  constructor(private readonly getting: GetOfficeDay) {}

  @Handles(getOfficeDay)
  get() {
    return this.getting.execute();
  }
}
