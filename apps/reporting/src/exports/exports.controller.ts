import type { AllowedCaller, InputOf } from '#contracts';
import {
  exportMunicipalityReport,
  exportNetworkReport,
  exportProgrammeBreakdown,
  exportProgrammeReport,
} from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ExportMunicipalityReport } from './export-municipality-report.js';
import { ExportNetworkReport } from './export-network-report.js';
import { ExportProgrammeBreakdown } from './export-programme-breakdown.js';
import { ExportProgrammeReport } from './export-programme-report.js';

@Controller()
export class ExportsController {
  constructor(
    private readonly programme: ExportProgrammeReport,
    private readonly breakdown: ExportProgrammeBreakdown,
    private readonly municipality: ExportMunicipalityReport,
    private readonly network: ExportNetworkReport,
  ) {}

  @Handles(exportProgrammeReport)
  exportProgramme(input: InputOf<typeof exportProgrammeReport>, caller?: AllowedCaller) {
    return this.programme.execute(input, caller);
  }

  @Handles(exportProgrammeBreakdown)
  exportBreakdown(input: InputOf<typeof exportProgrammeBreakdown>, caller?: AllowedCaller) {
    return this.breakdown.execute(input, caller);
  }

  @Handles(exportMunicipalityReport)
  exportMunicipality(input: InputOf<typeof exportMunicipalityReport>, caller?: AllowedCaller) {
    return this.municipality.execute(input, caller);
  }

  @Handles(exportNetworkReport)
  exportNetwork(input: InputOf<typeof exportNetworkReport>) {
    return this.network.execute(input);
  }
}
