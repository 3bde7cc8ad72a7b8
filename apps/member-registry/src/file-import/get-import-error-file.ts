import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getImportErrorFile } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { FileImportRepository } from './file-import.repository.js';

/** Where the refused rows of an import lie. */
@Injectable()
export class GetImportErrorFile {
  constructor(private readonly imports: FileImportRepository) {}

  async execute({ importId }: InputOf<typeof getImportErrorFile>): Promise<OutputOf<typeof getImportErrorFile>> {
    const stored = await this.imports.find(importId);
    if (!stored) throw new DomainError('unknown-import');
    if (!stored.errorFile) throw new DomainError('no-refused-rows');
    const stem = stored.fileName.replace(/[.][^.]*$/u, '');
    return { fileHash: stored.errorFile, fileName: `${stem}-errors.csv` };
  }
}
