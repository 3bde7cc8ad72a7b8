import { Module } from '@nestjs/common';
import { ImportChunkModule } from '../import-chunk/index.js';
import { LearningProviderModule } from '../learning-provider/index.js';
import { PersonModule } from '../person/index.js';
import { RecordImportModule } from '../record-import/index.js';
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
import { InspectImportFile } from './inspect-import-file.js';
import { ListImportRows } from './list-import-rows.js';
import { ListImports } from './list-imports.js';
import { RunFileImport } from './run-file-import.js';
import { StartCompletionsImport } from './start-completions-import.js';
import { StartFileImport } from './start-file-import.js';
import { StartPeopleImport } from './start-people-import.js';
import { UploadRepository } from './upload.repository.js';

@Module({
  imports: [ImportChunkModule, PersonModule, RosterImportModule, RecordImportModule, LearningProviderModule],
  controllers: [FileImportController],
  providers: [
    FileImportRepository,
    ImportFiles,
    ErrorFile,
    DueImports,
    RunFileImport,
    StartFileImport,
    StartPeopleImport,
    StartCompletionsImport,
    GetImport,
    GetImportProgress,
    ListImports,
    ListImportRows,
    InspectImportFile,
    GetImportErrorFile,
    EraseImportFiles,
    UploadRepository,
    DropUploads,
  ],
  exports: [FileImportRepository, EraseImportFiles, ImportFiles, UploadRepository],
})
export class FileImportModule {}
