import { DomainError } from '#contracts';
import { readCsv, type CsvEncoding, type CsvFile } from '#csv';
import { FileStore } from '#files';
import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { requiredHeaders as placementHeaders } from '../placement-import/index.js';
import { requiredHeaders as rosterHeaders } from '../roster-import/index.js';
import type { FileImportDocument } from './file-import.schema.js';
import { scanRecords } from './scan-records.js';

const ROW_LIMIT = 50_000;
const HEAD_BYTES = 64 * 1024;

type Uploaded = Pick<FileImportDocument, 'fileHash' | 'audience'>;

/** The uploaded files, as the gateway has put them into the store. */
@Injectable()
export class ImportFiles {
  constructor(private readonly store: FileStore) {}

  /**
   * Reads the head of a file and counts its rows: quick enough to answer an upload with.
   * @throws DomainError `file-missing`, `too-many-rows` and the refusals of `readCsv`, for what the head shows.
   */
  async inspect(uploaded: Uploaded): Promise<{ encoding: CsvEncoding; rowsTotal: number }> {
    const bytes = await this.load(uploaded);
    const { records, head } = scanRecords(bytes, HEAD_BYTES);
    // A zero byte belongs to no CSV of ours; which refusal it deserves shows only in the whole.
    const isText = !bytes.subarray(0, HEAD_BYTES).includes(0);
    const { encoding } = await readBytes(isText && head > 0 ? bytes.subarray(0, head) : bytes, uploaded);
    const rowsTotal = records - 1;
    if (rowsTotal > ROW_LIMIT) throw new DomainError('too-many-rows', { limitRows: ROW_LIMIT });
    return { encoding, rowsTotal };
  }

  /** Reads a file whole. @throws DomainError `file-missing` and the refusals of `readCsv`. */
  async read(uploaded: Uploaded): Promise<CsvFile> {
    return readBytes(await this.load(uploaded), uploaded);
  }

  private async load({ fileHash }: Uploaded): Promise<Buffer> {
    const stream = await this.store.open(fileHash);
    if (!stream) throw new DomainError('file-missing');
    return buffer(stream);
  }
}

const readBytes = (bytes: Buffer, { audience }: Uploaded): Promise<CsvFile> =>
  readCsv(bytes, { maxRows: ROW_LIMIT, required: audience ? rosterHeaders[audience] : placementHeaders });
