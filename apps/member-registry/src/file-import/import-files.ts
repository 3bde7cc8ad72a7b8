import { DomainError } from '#contracts';
import { readCsv, type CsvEncoding, type CsvFile } from '#csv';
import { FileStore } from '#files';
import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { requiredHeaders, type Holds } from './import-headers.js';
import { scanRecords } from './scan-records.js';

const ROW_LIMIT = 50_000;
const HEAD_BYTES = 64 * 1024;

type Uploaded = Holds & { readonly fileHash: string };

/** The uploaded files, as the gateway has put them into the store. */
@Injectable()
export class ImportFiles {
  constructor(private readonly store: FileStore) {}

  /**
   * Reads the head of a file and counts its rows: quick enough to answer an upload with.
   * @throws DomainError `file-missing`, `too-many-rows` and the refusals of `readCsv`, for what the head shows.
   */
  async inspect(uploaded: Uploaded): Promise<{ encoding: CsvEncoding; rowsTotal: number }> {
    const { rowsTotal, encoding } = await this.readHead(uploaded.fileHash, requiredHeaders(uploaded));
    return { encoding, rowsTotal };
  }

  /** The same without asking for any column: what can be understood of a file. */
  async readHead(fileHash: string, required: readonly string[] = []): Promise<CsvFile & { rowsTotal: number }> {
    const bytes = await this.load(fileHash);
    const { records, head } = scanRecords(bytes, HEAD_BYTES);
    // A zero byte belongs to no CSV of ours; which refusal it deserves shows only in the whole.
    const isText = !bytes.subarray(0, HEAD_BYTES).includes(0);
    const file = await readBytes(isText && head > 0 ? bytes.subarray(0, head) : bytes, required);
    const rowsTotal = records - 1;
    if (rowsTotal > ROW_LIMIT) throw new DomainError('too-many-rows', { limitRows: ROW_LIMIT });
    return { ...file, rowsTotal };
  }

  /** Reads a file whole. @throws DomainError `file-missing` and the refusals of `readCsv`. */
  read(uploaded: Uploaded): Promise<CsvFile> {
    return this.readWhole(uploaded.fileHash, requiredHeaders(uploaded));
  }

  /** The same for a file of any kind. */
  async readWhole(fileHash: string, required: readonly string[]): Promise<CsvFile> {
    return readBytes(await this.load(fileHash), required);
  }

  private async load(fileHash: string): Promise<Buffer> {
    const stream = await this.store.open(fileHash);
    if (!stream) throw new DomainError('file-missing');
    return buffer(stream);
  }
}

const readBytes = (bytes: Buffer, required: readonly string[]): Promise<CsvFile> =>
  readCsv(bytes, { maxRows: ROW_LIMIT, required });
