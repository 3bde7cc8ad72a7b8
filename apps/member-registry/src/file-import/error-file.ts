import { refusalText } from '#contracts';
import { writeCsv, type CsvFile } from '#csv';
import { FileStore } from '#files';
import { Injectable } from '@nestjs/common';
import type { RefusedRow } from '../import-chunk/index.js';

const MAX_BYTES = 256 * 1024 * 1024;

/** The refused rows as they came, each with its number and why: to be mended in Excel and handed in again. */
@Injectable()
export class ErrorFile {
  constructor(private readonly store: FileStore) {}

  /** @returns the file's hash. The same rows make the same file, so writing it again after a crash changes nothing. */
  async write({ header, rows }: CsvFile, refused: readonly RefusedRow[]): Promise<string> {
    const byNumber = new Map(rows.map((row) => [row.row, row.cells]));
    const lines = refused.map(({ row, code, field }) => [
      ...header.map((name) => byNumber.get(row)?.[name] ?? ''),
      row,
      code,
      field ? `${field}：${refusalText(code).ja}` : refusalText(code).ja,
    ]);
    const text = writeCsv([...header, '行', '理由コード', '理由'], lines);
    return (await this.store.put(Buffer.from(text), { maxBytes: MAX_BYTES })).hash;
  }
}
