import type { InputOf } from '#contracts';
import { countStaleReports, rebuildReports } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { RebuildReports } from './rebuild-reports.js';

@Controller()
export class RefreshController {
  constructor(private readonly rebuilding: RebuildReports) {}

  @Handles(rebuildReports)
  rebuild(input: InputOf<typeof rebuildReports>) {
    return this.rebuilding.execute(input);
  }

  @Handles(countStaleReports)
  count() {
    return this.rebuilding.count();
  }
}
