import type { OutputOf } from '#contracts';
import type { exportNetworkReport } from '#contracts/reporting';
import { writeCsv, type CsvCell } from '#csv';
import type { FileStore } from '#files';
import { Inject, Injectable } from '@nestjs/common';

export const FILES = Symbol('files');

const MOST_BYTES = 64 * 1024 * 1024;

/** Stores a table as a CSV that Excel opens. */
@Injectable()
export class ExportFile {
  constructor(@Inject(FILES) private readonly files: FileStore) {}

  async write(
    { columns, rows }: { readonly columns: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] },
    fileName: string,
  ): Promise<OutputOf<typeof exportNetworkReport>> {
    const { hash } = await this.files.put(Buffer.from(writeCsv(columns, rows)), { maxBytes: MOST_BYTES });
    return { fileHash: hash, fileName };
  }
}
