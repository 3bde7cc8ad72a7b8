import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { inspectImportFile } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { LearningProviderRepository } from '../learning-provider/index.js';
import { ImportFiles } from './import-files.js';
import { UploadRepository } from './upload.repository.js';
import { optionalHeaders, requiredHeaders } from './import-headers.js';

const SHOWN = 5;

/** What was understood of a file, before anything is done with it. The file goes with the uploads that nobody uses. */
@Injectable()
export class InspectImportFile {
  constructor(
    private readonly uploads: UploadRepository,
    private readonly files: ImportFiles,
    private readonly providers: LearningProviderRepository,
  ) {}

  async execute(input: InputOf<typeof inspectImportFile>): Promise<OutputOf<typeof inspectImportFile>> {
    const { fileHash, kind, audience = null, provider } = input;
    await this.uploads.note(fileHash, new Date());
    if (kind === 'people' && !audience) throw new DomainError('audience-missing');
    const mapping = provider === undefined ? null : await this.providers.find(provider);
    if (provider !== undefined && !mapping) throw new DomainError('unknown-provider');
    const { encoding, separator, header, rows, rowsTotal } = await this.files.readHead(fileHash);
    const holds = { kind, audience, mapping };
    const [required, optional] = [requiredHeaders(holds), optionalHeaders(holds)];
    return {
      encoding,
      separator,
      rows: rowsTotal,
      columns: header.map((name) => ({
        name,
        use: required.includes(name) ? 'required' : optional.includes(name) ? 'used' : 'ignored',
      })),
      missing: required.filter((name) => !header.includes(name)),
      first: rows.slice(0, SHOWN).map(({ cells }) => header.map((name) => cells[name] ?? '')),
    };
  }
}
