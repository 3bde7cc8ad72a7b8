import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ReminderModule } from '../reminder/index.js';
import { SendLogModule } from '../send-log/index.js';
import { StandingModule } from '../standing/index.js';
import { GetOfficeDay } from './get-office-day.js';
import { OfficeDayController } from './office-day.controller.js';

@Module({
  imports: [SendLogModule, ApplicationModule, ProgrammeModule, StandingModule, ReminderModule],
  controllers: [OfficeDayController],
  providers: [GetOfficeDay],
})
export class OfficeDayModule {}
