import { Module } from '@nestjs/common';
import { AttendeeModule } from '../attendee/index.js';
import { MeetingModule } from '../meeting/index.js';
import { SeatingModule } from '../seating/index.js';
import { ChangeTablePlan } from './change-table-plan.js';
import { ComposeTables } from './compose-tables.js';
import { GetTablePlan } from './get-table-plan.js';
import { KeepPlan } from './keep-plan.js';
import { ReseatAttendees } from './reseat-attendees.js';
import { TablePlanController } from './table-plan.controller.js';
import { TablePlanRepository } from './table-plan.repository.js';
import { TablePlans } from './table-plans.js';

@Module({
  imports: [MeetingModule, AttendeeModule, SeatingModule],
  controllers: [TablePlanController],
  providers: [TablePlanRepository, TablePlans, KeepPlan, ComposeTables, GetTablePlan, ChangeTablePlan, ReseatAttendees],
  exports: [TablePlanRepository],
})
export class TablePlanModule {}
