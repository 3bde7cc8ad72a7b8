import { Module, type DynamicModule } from '@nestjs/common';
import { RosterInvitationModule } from '../roster-invitation/index.js';
import { CountOfficeTasks } from './count-office-tasks.js';
import { OfficeTasksController } from './office-tasks.controller.js';

@Module({})
export class OfficeTasksModule {
  /** `imports`: the very module that the service imports, which knows where files lie. */
  static with(imports: DynamicModule): DynamicModule {
    return {
      module: OfficeTasksModule,
      imports: [imports, RosterInvitationModule],
      controllers: [OfficeTasksController],
      providers: [CountOfficeTasks],
    };
  }
}
