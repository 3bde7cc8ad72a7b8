import type { FileStore } from '#files';
import { PdfModule } from '#pdf';
import { Module, type DynamicModule } from '@nestjs/common';
import { FILES } from '../exports/index.js';
import { MunicipalityModule } from '../municipality/index.js';
import { MunicipalityReportModule } from '../municipality-report/index.js';
import { NetworkReportModule } from '../network-report/index.js';
import { ProgrammeReportModule } from '../programme-report/index.js';
import { CouncilPaper } from './council-paper.js';
import { CouncilReportController } from './council-report.controller.js';
import { PrintMunicipalityReport } from './print-municipality-report.js';
import { PrintNetworkReport } from './print-network-report.js';
import { PrintProgrammeReport } from './print-programme-report.js';

@Module({})
export class CouncilReportModule {
  /** Reports into this file store. */
  static forFiles(files: FileStore): DynamicModule {
    return {
      module: CouncilReportModule,
      imports: [PdfModule, MunicipalityModule, ProgrammeReportModule, MunicipalityReportModule, NetworkReportModule],
      controllers: [CouncilReportController],
      providers: [
        { provide: FILES, useValue: files },
        CouncilPaper,
        PrintProgrammeReport,
        PrintMunicipalityReport,
        PrintNetworkReport,
      ],
    };
  }
}
