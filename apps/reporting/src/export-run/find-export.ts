import { DomainError } from '#contracts';
import { Injectable } from '@nestjs/common';
import { hasFile } from './export-run-view.js';
import { ExportRunRepository } from './export-run.repository.js';
import type { ExportRunDocument } from './export-run.schema.js';

type WithFile = ExportRunDocument & Required<Pick<ExportRunDocument, 'made' | 'fileHash' | 'linkSecret'>>;

/** Finds an export of the municipality. */
@Injectable()
export class FindExport {
  constructor(private readonly runs: ExportRunRepository) {}

  /** @throws DomainError `unknown-export` */
  async execute(id: string): Promise<ExportRunDocument> {
    const run = await this.runs.find(id);
    if (!run) throw new DomainError('unknown-export');
    return run;
  }

  /** @throws DomainError `unknown-export`, `export-not-ready`, `export-gone` */
  async withFile(id: string): Promise<WithFile> {
    const run = await this.execute(id);
    if (run.due) throw new DomainError('export-not-ready');
    if (!hasFile(run, new Date())) throw new DomainError('export-gone');
    return run as WithFile;
  }
}
