import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import { getProgramme } from '#contracts/progress';
import type { startPeopleImport } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { StartFileImport } from './start-file-import.js';
import { UploadRepository } from './upload.repository.js';

type Input = InputOf<typeof startPeopleImport>;

/** Starts the import of a roster; with a programme, of its audience only. */
@Injectable()
export class StartPeopleImport {
  constructor(
    private readonly starting: StartFileImport,
    private readonly uploads: UploadRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute(input: Input, caller: Caller | undefined): Promise<OutputOf<typeof startPeopleImport>> {
    const { programmeId, ...file } = input;
    await this.uploads.note(file.fileHash, new Date());
    const programme = programmeId ? await this.programme(programmeId, input.audience) : null;
    return this.starting.execute({ kind: 'people', ...file, programme }, caller);
  }

  private async programme(id: NonNullable<Input['programmeId']>, audience: Input['audience']) {
    const programme = await this.rpc.call(getProgramme, { programme: id });
    if (programme.audience !== audience) throw new DomainError('wrong-audience', { audience: programme.audience });
    if (programme.state === 'closed') throw new DomainError('programme-closed');
    return { id, key: programme.key };
  }
}
