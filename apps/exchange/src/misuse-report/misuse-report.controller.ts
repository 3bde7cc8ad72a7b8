import type { InputOf } from '#contracts';
import { hideReportedThing, listReportedThings, reportMisuse, settleReports } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { HideReportedThing } from './hide-reported-thing.js';
import { ListReportedThings } from './list-reported-things.js';
import { ReportMisuse } from './report-misuse.js';
import { SettleReports } from './settle-reports.js';

@Controller()
export class MisuseReportController {
  constructor(
    private readonly reporting: ReportMisuse,
    private readonly listing: ListReportedThings,
    private readonly hiding: HideReportedThing,
    private readonly settling: SettleReports,
  ) {}

  @Handles(reportMisuse)
  report(input: InputOf<typeof reportMisuse>) {
    return this.reporting.execute(input);
  }

  @Handles(listReportedThings)
  list(input: InputOf<typeof listReportedThings>) {
    return this.listing.execute(input);
  }

  @Handles(hideReportedThing)
  hide(input: InputOf<typeof hideReportedThing>) {
    return this.hiding.execute(input);
  }

  @Handles(settleReports)
  settle(input: InputOf<typeof settleReports>) {
    return this.settling.execute(input);
  }
}
