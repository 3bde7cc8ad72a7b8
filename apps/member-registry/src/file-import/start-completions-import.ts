import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import { getProgramme } from '#contracts/progress';
import type { startCompletionsImport } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { LearningProviderRepository } from '../learning-provider/index.js';
import { StartFileImport } from './start-file-import.js';
import { UploadRepository } from './upload.repository.js';

type Input = InputOf<typeof startCompletionsImport>;

/** Starts the import of completions: in the platform's own columns, or of a provider's file into one programme. */
@Injectable()
export class StartCompletionsImport {
  constructor(
    private readonly starting: StartFileImport,
    private readonly uploads: UploadRepository,
    private readonly providers: LearningProviderRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute(input: Input, caller: Caller | undefined): Promise<OutputOf<typeof startCompletionsImport>> {
    const { provider, programmeId, ...file } = input;
    await this.uploads.note(file.fileHash, new Date());
    const own = { kind: 'completions' as const, ...file, audience: null };
    if (provider === undefined) return this.starting.execute({ ...own, programme: null, mapping: null }, caller);
    const mapping = await this.providers.find(provider);
    if (!mapping) throw new DomainError('unknown-provider');
    if (!programmeId) throw new DomainError('programme-missing');
    const programme = await this.rpc.call(getProgramme, { programme: programmeId });
    if (programme.state === 'closed') throw new DomainError('programme-closed');
    return this.starting.execute({ ...own, mapping, programme: { id: programmeId, key: programme.key } }, caller);
  }
}
