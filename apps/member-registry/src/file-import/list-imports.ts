import { ImportId, type InputOf, type OutputOf } from '#contracts';
import type { listImports } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { FileImportRepository } from './file-import.repository.js';

/** The municipality's imports, the newest first. */
@Injectable()
export class ListImports {
  constructor(private readonly imports: FileImportRepository) {}

  async execute({ limit, cursor }: InputOf<typeof listImports>): Promise<OutputOf<typeof listImports>> {
    const before = cursor === undefined ? null : await this.imports.find(cursor);
    const stored = await this.imports.list(before, limit + 1);
    const page = stored.slice(0, limit);
    return {
      items: page.map(({ _id, kind, audience, fileName, dryRun, status, rowsTotal, errorFile, createdAt }) => ({
        importId: ImportId.parse(_id),
        kind,
        audience,
        fileName,
        dryRun,
        status,
        rows: rowsTotal,
        hasErrors: status === 'refused' || errorFile !== null,
        at: createdAt.toISOString(),
      })),
      nextCursor: stored.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  }
}
