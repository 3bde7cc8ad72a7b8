import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { getExportFile } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { checkTakes } from './export-run-view.js';
import { FindExport } from './find-export.js';
import { isSigned } from './link-signature.js';

/** Where the file lies, for who has a link that was made for him and is still good. */
@Injectable()
export class GetExportFile {
  constructor(private readonly exports: FindExport) {}

  async execute(
    { exportRun, until, signature }: InputOf<typeof getExportFile>,
    caller: Caller,
  ): Promise<OutputOf<typeof getExportFile>> {
    checkTakes(caller);
    const { account = '' } = caller;
    const { linkSecret, fileHash, made } = await this.exports.withFile(exportRun);
    const isGood = isSigned(signature, linkSecret, exportRun, account, until) && new Date() < new Date(until);
    if (!isGood) throw new DomainError('link-expired');
    return { fileHash, fileName: made.fileName };
  }
}
