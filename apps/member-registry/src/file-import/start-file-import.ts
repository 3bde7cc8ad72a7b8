import { DomainError, ImportId, type Caller } from '#contracts';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DueImports } from './due-imports.js';
import { FileImportRepository } from './file-import.repository.js';
import type { FileImportDocument } from './file-import.schema.js';
import { ImportFiles } from './import-files.js';
import { UploadRepository } from './upload.repository.js';

/** What a file is meant to be. */
type Meant = Pick<FileImportDocument, 'kind' | 'audience' | 'programme' | 'mapping'>;

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

  /** `meant` is asked once the file is noted: one that is refused by it is cleaned up, too. */
  async execute(
    file: Pick<FileImportDocument, 'fileHash' | 'fileName' | 'dryRun'>,
    meant: () => Meant | Promise<Meant>,
    caller: Caller | undefined,
  ): Promise<{ importId: ImportId }> {
    await this.uploads.note(file.fileHash, new Date());
    const asked = { ...file, ...(await meant()) };
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
