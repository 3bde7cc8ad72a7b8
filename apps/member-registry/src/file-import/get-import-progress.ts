import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getImportProgress } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { ImportChunkRepository } from '../import-chunk/index.js';
import { FileImportRepository } from './file-import.repository.js';

/** How far an import is, told from its finished chunks. */
@Injectable()
export class GetImportProgress {
  constructor(
    private readonly imports: FileImportRepository,
    private readonly chunks: ImportChunkRepository,
  ) {}

  async execute({ importId }: InputOf<typeof getImportProgress>): Promise<OutputOf<typeof getImportProgress>> {
    // The counts second: they may be newer than the status, never older, so that "done" comes with all of them.
    const stored = await this.imports.find(importId);
    if (!stored) throw new DomainError('unknown-import');
    const counts = await this.chunks.counts(importId);
    return { status: stored.status, progress: { rowsDone: counts.rows, rowsTotal: stored.rowsTotal }, counts };
  }
}
