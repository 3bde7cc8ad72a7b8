import { countOfficeTasks } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CountOfficeTasks } from './count-office-tasks.js';

@Controller()
export class OfficeTasksController {
  constructor(private readonly counting: CountOfficeTasks) {}

  @Handles(countOfficeTasks)
  count() {
    return this.counting.execute();
  }
}
