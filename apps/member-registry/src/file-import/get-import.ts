import { DomainError, PersonId, type ImportId, type InputOf, type OutputOf } from '#contracts';
import type { getImport } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { ImportChunkRepository } from '../import-chunk/index.js';
import { PersonRepository } from '../person/index.js';
import { FileImportRepository } from './file-import.repository.js';
import type { FileImportDocument } from './file-import.schema.js';

const LISTED = 100;

/** How far an import is, told from its finished chunks. */
@Injectable()
export class GetImport {
  constructor(
    private readonly imports: FileImportRepository,
    private readonly chunks: ImportChunkRepository,
    private readonly people: PersonRepository,
  ) {}

  async execute({ importId }: InputOf<typeof getImport>): Promise<OutputOf<typeof getImport>> {
    const stored = await this.imports.find(importId);
    if (!stored) throw new DomainError('unknown-import');
    const [counts, refused, names, notes] = await Promise.all([
      this.chunks.counts(importId),
      this.chunks.refused(importId, LISTED),
      this.names(stored.missing.first),
      stored.kind === 'completions' ? this.chunks.notes(importId) : [],
    ]);
    const { kind, fileName, dryRun, status, encoding, rowsTotal } = stored;
    return {
      importId,
      kind,
      fileName,
      dryRun,
      status,
      refusal: stored.refusal && refusalOf(stored.refusal),
      encoding,
      progress: { rowsDone: counts.rows, rowsTotal },
      counts,
      ...(notes.length > 0 && { notes }),
      refused: refused.slice(0, LISTED).map(({ row, code, field }) => ({ row, code, field })),
      errorsUrl: stored.errorFile && errorsUrl(importId),
      missing: { count: stored.missing.count, first: names },
      startedAt: stored.startedAt?.toISOString() ?? null,
      finishedAt: stored.finishedAt?.toISOString() ?? null,
    };
  }

  private async names(ids: readonly string[]) {
    if (ids.length === 0) return [];
    return (await this.people.findAll(ids)).map(({ _id, familyName, givenName }) => ({
      person: PersonId.parse(_id),
      name: `${familyName} ${givenName}`,
    }));
  }
}

const errorsUrl = (importId: ImportId) => `/api/v1/imports/${importId}/errors.csv`;

const refusalOf = ({ code, details }: NonNullable<FileImportDocument['refusal']>) => ({
  code,
  details: JSON.parse(details) as Record<string, unknown>,
});
