import { setImmediate as breathe } from 'node:timers/promises';
import type { OutputOf } from '#contracts';
import type { exportNetworkReport, ExportEncoding, ExportFormat } from '#contracts/reporting';
import { Cp932Csv, csvLines, writeCsv } from '#csv';
import type { FileStore } from '#files';
import { Inject, Injectable } from '@nestjs/common';
import type { ExportedTable } from './exported-table.domain.js';
import { toldOf } from './replaced.domain.js';
import { tableJson } from './table-json.domain.js';
import { tableXlsx } from './table-xlsx.js';

export const FILES = Symbol('files');

const AT_ONCE = 500;
const MOST_BYTES = 64 * 1024 * 1024;

type Output = OutputOf<typeof exportNetworkReport>;

/** Stores a table in the format that was asked for. */
@Injectable()
export class ExportFile {
  constructor(@Inject(FILES) private readonly files: FileStore) {}

  /** `name`: of the file, without its ending. */
  async write(
    table: ExportedTable,
    name: string,
    { format, encoding }: { readonly format: ExportFormat; readonly encoding: ExportEncoding },
  ): Promise<Output> {
    const { bytes, replaced } = await bytesOf(table, format, encoding);
    const { hash } = await this.files.put(bytes, { maxBytes: MOST_BYTES });
    return { fileHash: hash, fileName: `${name}.${format}`, ...(replaced && { replaced }) };
  }
}

/** A table as the bytes of a file, with room for other work between its rows; and what CP932 could not hold. */
export async function bytesOf(
  table: ExportedTable,
  format: ExportFormat,
  encoding: ExportEncoding,
): Promise<{ bytes: Buffer; replaced?: Output['replaced'] }> {
  if (format === 'xlsx') return { bytes: await tableXlsx(table) };
  if (format === 'json') return { bytes: Buffer.from(tableJson(table)) };
  const old = encoding === 'cp932' ? new Cp932Csv(table.columns) : null;
  const pieces = [old ? old.head() : Buffer.from(writeCsv(table.columns, []))];
  for (let at = 0; at < table.rows.length; at += AT_ONCE) {
    const rows = table.rows.slice(at, at + AT_ONCE);
    pieces.push(old ? old.lines(rows) : Buffer.from(csvLines(rows)));
    await breathe();
  }
  const replaced = old?.replaced ?? [];
  return { bytes: Buffer.concat(pieces), ...(replaced.length > 0 && { replaced: toldOf(replaced) }) };
}
