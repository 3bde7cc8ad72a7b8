import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import { getProgramme } from '#contracts/progress';
import type { startPeopleImport } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { StartFileImport } from './start-file-import.js';

type Input = InputOf<typeof startPeopleImport>;

/** Starts the import of a roster; with a programme, of its audience only. */
@Injectable()
export class StartPeopleImport {
  constructor(
    private readonly starting: StartFileImport,
    private readonly rpc: RpcClient,
  ) {}

  async execute(input: Input, caller: Caller | undefined): Promise<OutputOf<typeof startPeopleImport>> {
    const { programmeId, audience, ...file } = input;
    const meant = async () => ({
      kind: 'people' as const,
      audience,
      programme: programmeId ? await this.programme(programmeId, audience) : null,
    });
    return this.starting.execute(file, meant, caller);
  }

  private async programme(id: NonNullable<Input['programmeId']>, audience: Input['audience']) {
    const programme = await this.rpc.call(getProgramme, { programme: id });
    if (programme.audience !== audience) throw new DomainError('wrong-audience', { audience: programme.audience });
    if (programme.state === 'closed') throw new DomainError('programme-closed');
    return { id, key: programme.key };
  }
}
