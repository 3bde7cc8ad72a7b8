import { DomainError, type Caller, type InputOf, type OutputOf, type ProgrammeId } from '#contracts';
import { getProgramme } from '#contracts/progress';
import type { startCompletionsImport } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { LearningProviderRepository } from '../learning-provider/index.js';
import { StartFileImport } from './start-file-import.js';

type Input = InputOf<typeof startCompletionsImport>;

/** Starts the import of completions: in the platform's own columns, or of a provider's file into one programme. */
@Injectable()
export class StartCompletionsImport {
  constructor(
    private readonly starting: StartFileImport,
    private readonly providers: LearningProviderRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute(input: Input, caller: Caller | undefined): Promise<OutputOf<typeof startCompletionsImport>> {
    const { provider, programmeId, ...file } = input;
    const meant = async () => {
      const programme = programmeId ? await this.programme(programmeId) : null;
      const own = { kind: 'completions' as const, audience: null };
      if (provider === undefined) return { ...own, programme: null, mapping: null };
      const mapping = await this.providers.find(provider);
      if (!mapping) throw new DomainError('unknown-provider');
      if (!programme) throw new DomainError('programme-missing');
      return { ...own, programme, mapping };
    };
    return this.starting.execute(file, meant, caller);
  }

  private async programme(id: ProgrammeId) {
    const programme = await this.rpc.call(getProgramme, { programme: id });
    if (programme.state === 'closed') throw new DomainError('programme-closed');
    return { id, key: programme.key };
  }
}
