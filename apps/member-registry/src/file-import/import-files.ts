import { DomainError } from '#contracts';
import { readCsv, type CsvFile } from '#csv';
import { FileStore } from '#files';
import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { requiredHeaders as placementHeaders } from '../placement-import/index.js';
import { requiredHeaders as rosterHeaders } from '../roster-import/index.js';
import type { FileImportDocument } from './file-import.schema.js';

const ROW_LIMIT = 50_000;

/** The uploaded files, as the gateway has put them into the store. */
@Injectable()
export class ImportFiles {
  constructor(private readonly store: FileStore) {}

  /**
   * Reads a file whole; a file with too many rows is left at the first one beyond.
   * @throws DomainError `file-missing` and the refusals of `readCsv`.
   */
  async read({ fileHash, audience }: Pick<FileImportDocument, 'fileHash' | 'audience'>): Promise<CsvFile> {
    const stream = await this.store.open(fileHash);
    if (!stream) throw new DomainError('file-missing');
    const required = audience ? rosterHeaders[audience] : placementHeaders;
    return readCsv(await buffer(stream), { maxRows: ROW_LIMIT, required });
  }
}
