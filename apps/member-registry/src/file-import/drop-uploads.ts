import { FileStore } from '#files';
import { Sweeps } from '#jobs';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { FileImportRepository } from './file-import.repository.js';
import { UploadRepository } from './upload.repository.js';

const HOUR_MS = 3_600_000;
const SWEPT = 200;

/**
 * Takes away uploads that no import names: lists that were refused at once, or whose import was cut off. An hour is longer
 * than an upload takes; the same file uploaded again meanwhile is newer than that and stays.
 */
@Injectable()
export class DropUploads {
  constructor(
    private readonly uploads: UploadRepository,
    private readonly imports: FileImportRepository,
    private readonly files: FileStore,
  ) {}

  @Sweeps({ name: 'unused-uploads', everyMs: HOUR_MS })
  async sweep(now = new Date()): Promise<void> {
    for (const upload of await this.uploads.findBefore(new Date(now.getTime() - HOUR_MS), SWEPT))
      await inTenant(upload.tenant, async () => {
        const { fileHash } = upload;
        if (!(await this.imports.isNamed(fileHash)))
          await this.files.remove(fileHash, { unlessYoungerThanMs: HOUR_MS });
        await this.uploads.forget(upload);
      });
  }
}
