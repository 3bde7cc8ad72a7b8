import { DomainError, ImportId, type Caller } from '#contracts';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DueImports } from './due-imports.js';
import { FileImportRepository } from './file-import.repository.js';
import type { FileImportDocument } from './file-import.schema.js';
import { ImportFiles } from './import-files.js';
import { UploadRepository } from './upload.repository.js';

/** As many imports of one municipality may wait. */
const WAITING_LIMIT = 20;

/** Takes a file in: what is wrong with it as a whole is refused at once, its rows are worked off later. */
@Injectable()
export class StartFileImport {
  constructor(
    private readonly imports: FileImportRepository,
    private readonly uploads: UploadRepository,
    private readonly files: ImportFiles,
    private readonly due: DueImports,
  ) {}

  async execute(
    asked: Pick<FileImportDocument, 'kind' | 'fileHash' | 'fileName' | 'dryRun' | 'audience' | 'programme' | 'mapping'>,
    caller: Caller | undefined,
  ): Promise<{ importId: ImportId }> {
    await this.uploads.note(asked.fileHash, new Date());
    const { encoding, rowsTotal } = await this.files.inspect(asked);
    if ((await this.imports.countDue()) >= WAITING_LIMIT) throw new DomainError('busy');
    const importId = ImportId.parse(randomUUID());
    const started: FileImportDocument = {
      _id: importId,
      tenant: requireTenant(),
      ...asked,
      status: 'waiting',
      due: true,
      refusal: null,
      encoding,
      rowsTotal,
      missing: { count: 0, first: [] },
      errorFile: null,
      createdBy: caller?.account ?? null,
      createdAt: new Date(),
      startedAt: null,
      finishedAt: null,
    };
    await this.imports.insert(started);
    await this.due.queue(started);
    return { importId };
  }
}
