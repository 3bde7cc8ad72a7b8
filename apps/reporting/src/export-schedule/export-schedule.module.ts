import { Module, type DynamicModule } from '@nestjs/common';
import { MunicipalityModule } from '../municipality/index.js';
import { ExportMails } from './export-mails.js';
import { ExportScheduleController } from './export-schedule.controller.js';
import { ExportScheduleRepository } from './export-schedule.repository.js';
import { ForgetSchedules } from './forget-schedules.js';
import { RunDueSchedules } from './run-due-schedules.js';
import { SaveExportSchedule } from './save-export-schedule.js';

@Module({})
export class ExportScheduleModule {
  /** Over the exports themselves. */
  static over(exportRuns: DynamicModule): DynamicModule {
    return {
      module: ExportScheduleModule,
      imports: [exportRuns, MunicipalityModule],
      controllers: [ExportScheduleController],
      providers: [ExportScheduleRepository, SaveExportSchedule, RunDueSchedules, ExportMails, ForgetSchedules],
      exports: [ExportMails, ForgetSchedules],
    };
  }
}
