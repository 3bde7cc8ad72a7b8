import { Module } from '@nestjs/common';
import { FileImportModule } from '../file-import/index.js';
import { RosterInvitationModule } from '../roster-invitation/index.js';
import { CountOfficeTasks } from './count-office-tasks.js';
import { OfficeTasksController } from './office-tasks.controller.js';

@Module({
  imports: [FileImportModule, RosterInvitationModule],
  controllers: [OfficeTasksController],
  providers: [CountOfficeTasks],
})
export class OfficeTasksModule {}
