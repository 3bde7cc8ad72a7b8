import { Module } from '@nestjs/common';
import { ImportChunkModule } from '../import-chunk/index.js';
import { PersonModule } from '../person/index.js';
import { PlacementImportModule } from '../placement-import/index.js';
import { RosterImportModule } from '../roster-import/index.js';
import { DropUploads } from './drop-uploads.js';
import { DueImports } from './due-imports.js';
import { EraseImportFiles } from './erase-import-files.js';
import { ErrorFile } from './error-file.js';
import { FileImportController } from './file-import.controller.js';
import { FileImportRepository } from './file-import.repository.js';
import { GetImportErrorFile } from './get-import-error-file.js';
import { GetImportProgress } from './get-import-progress.js';
import { GetImport } from './get-import.js';
import { ImportFiles } from './import-files.js';
import { RunFileImport } from './run-file-import.js';
import { StartFileImport } from './start-file-import.js';
import { StartPeopleImport } from './start-people-import.js';
import { UploadRepository } from './upload.repository.js';

@Module({
  imports: [ImportChunkModule, PersonModule, RosterImportModule, PlacementImportModule],
  controllers: [FileImportController],
  providers: [
    FileImportRepository,
    ImportFiles,
    ErrorFile,
    DueImports,
    RunFileImport,
    StartFileImport,
    StartPeopleImport,
    GetImport,
    GetImportProgress,
    GetImportErrorFile,
    EraseImportFiles,
    UploadRepository,
    DropUploads,
  ],
  exports: [EraseImportFiles],
})
export class FileImportModule {}
