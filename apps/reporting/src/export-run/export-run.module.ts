import type { FileStore } from '#files';
import { Module, type DynamicModule } from '@nestjs/common';
import { FILES } from '../exports/index.js';
import { FactsModule } from '../facts/index.js';
import { MunicipalityModule } from '../municipality/index.js';
import { MunicipalityReportModule } from '../municipality-report/index.js';
import { ProgrammeReportModule } from '../programme-report/index.js';
import { DueExports } from './due-exports.js';
import { EraseExports } from './erase-exports.js';
import { ExportRunController } from './export-run.controller.js';
import { ExportRunRepository } from './export-run.repository.js';
import { ExportedProgrammes } from './exported-programmes.js';
import { FindExport } from './find-export.js';
import { GetExportFile } from './get-export-file.js';
import { ListExports } from './list-exports.js';
import { MakeExport } from './make-export.js';
import { MakeExportLink } from './make-export-link.js';
import { ReadRows } from './read-rows.js';
import { StartExport } from './start-export.js';

@Module({})
export class ExportRunModule {
  /** Exports into this file store. */
  static forFiles(files: FileStore): DynamicModule {
    return {
      module: ExportRunModule,
      imports: [FactsModule, MunicipalityModule, MunicipalityReportModule, ProgrammeReportModule],
      controllers: [ExportRunController],
      providers: [
        { provide: FILES, useValue: files },
        ExportRunRepository,
        ExportedProgrammes,
        ReadRows,
        DueExports,
        StartExport,
        MakeExport,
        FindExport,
        ListExports,
        MakeExportLink,
        GetExportFile,
        EraseExports,
      ],
      exports: [EraseExports, ExportRunRepository, StartExport],
    };
  }
}
