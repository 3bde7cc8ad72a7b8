import type { InputOf } from '#contracts';
import { printMunicipalityReport, printNetworkReport, printProgrammeReport } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { PrintMunicipalityReport } from './print-municipality-report.js';
import { PrintNetworkReport } from './print-network-report.js';
import { PrintProgrammeReport } from './print-programme-report.js';

@Controller()
export class CouncilReportController {
  constructor(
    private readonly programme: PrintProgrammeReport,
    private readonly municipality: PrintMunicipalityReport,
    private readonly network: PrintNetworkReport,
  ) {}

  @Handles(printProgrammeReport)
  printProgramme(input: InputOf<typeof printProgrammeReport>) {
    return this.programme.execute(input);
  }

  @Handles(printMunicipalityReport)
  printMunicipality(input: InputOf<typeof printMunicipalityReport>) {
    return this.municipality.execute(input);
  }

  @Handles(printNetworkReport)
  printNetwork(input: InputOf<typeof printNetworkReport>) {
    return this.network.execute(input);
  }
}
