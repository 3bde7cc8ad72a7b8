import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import { listExportSchedules, saveExportSchedule, stopExportSchedule } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { scheduleView } from './export-schedule-view.js';
import { ExportScheduleRepository } from './export-schedule.repository.js';
import { MOST_SCHEDULES, SaveExportSchedule } from './save-export-schedule.js';

@Controller()
export class ExportScheduleController {
  constructor(
    private readonly saving: SaveExportSchedule,
    private readonly schedules: ExportScheduleRepository,
  ) {}

  @Handles(saveExportSchedule)
  save(input: InputOf<typeof saveExportSchedule>, caller: Caller) {
    return this.saving.execute(input, caller);
  }

  @Handles(listExportSchedules)
  async list(): Promise<OutputOf<typeof listExportSchedules>> {
    return { items: (await this.schedules.list(2 * MOST_SCHEDULES)).map(scheduleView) };
  }

  @Handles(stopExportSchedule)
  async stop({ exportSchedule }: InputOf<typeof stopExportSchedule>): Promise<OutputOf<typeof stopExportSchedule>> {
    if (!(await this.schedules.delete(exportSchedule))) throw new DomainError('unknown-schedule');
    return {};
  }
}
