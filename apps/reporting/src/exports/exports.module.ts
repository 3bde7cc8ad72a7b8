import type { FileStore } from '#files';
import { Module, type DynamicModule } from '@nestjs/common';
import { MunicipalityModule } from '../municipality/index.js';
import { MunicipalityReportModule } from '../municipality-report/index.js';
import { NetworkReportModule } from '../network-report/index.js';
import { ProgrammeReportModule } from '../programme-report/index.js';
import { ExportFile, FILES } from './export-file.js';
import { ExportMunicipalityReport } from './export-municipality-report.js';
import { ExportNetworkReport } from './export-network-report.js';
import { ExportProgrammeBreakdown } from './export-programme-breakdown.js';
import { ExportProgrammeReport } from './export-programme-report.js';
import { ExportsController } from './exports.controller.js';

@Module({})
export class ExportsModule {
  /** Exports into this file store. */
  static forFiles(files: FileStore): DynamicModule {
    return {
      module: ExportsModule,
      imports: [MunicipalityModule, ProgrammeReportModule, MunicipalityReportModule, NetworkReportModule],
      controllers: [ExportsController],
      providers: [
        { provide: FILES, useValue: files },
        ExportFile,
        ExportProgrammeReport,
        ExportProgrammeBreakdown,
        ExportMunicipalityReport,
        ExportNetworkReport,
      ],
    };
  }
}
