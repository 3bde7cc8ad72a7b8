import { Module } from '@nestjs/common';
import { AttendeeModule } from '../attendee/index.js';
import { MeetingModule } from '../meeting/index.js';
import { TablePlanModule } from '../table-plan/index.js';
import { DiscussionTableController } from './discussion-table.controller.js';
import { DiscussionTables } from './discussion-tables.js';
import { GetDiscussionTable } from './get-discussion-table.js';
import { ListDiscussionTables } from './list-discussion-tables.js';

@Module({
  imports: [MeetingModule, AttendeeModule, TablePlanModule],
  controllers: [DiscussionTableController],
  providers: [DiscussionTables, GetDiscussionTable, ListDiscussionTables],
  exports: [DiscussionTables],
})
export class DiscussionTableModule {}
