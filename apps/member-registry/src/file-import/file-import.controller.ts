import type { Caller, InputOf } from '#contracts';
import {
  getImport,
  getImportErrorFile,
  getImportProgress,
  startPeopleImport,
  startPlacementsImport,
} from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetImportErrorFile } from './get-import-error-file.js';
import { GetImportProgress } from './get-import-progress.js';
import { GetImport } from './get-import.js';
import { StartFileImport } from './start-file-import.js';
import { StartPeopleImport } from './start-people-import.js';

@Controller()
export class FileImportController {
  constructor(
    private readonly people: StartPeopleImport,
    private readonly files: StartFileImport,
    private readonly getting: GetImport,
    private readonly progress: GetImportProgress,
    private readonly errors: GetImportErrorFile,
  ) {}

  @Handles(startPeopleImport)
  startPeople(input: InputOf<typeof startPeopleImport>, caller: Caller | undefined) {
    return this.people.execute(input, caller);
  }

  @Handles(startPlacementsImport)
  startPlacements(input: InputOf<typeof startPlacementsImport>, caller: Caller | undefined) {
    return this.files.execute({ kind: 'placements', ...input, audience: null, programme: null }, caller);
  }

  @Handles(getImport)
  get(input: InputOf<typeof getImport>) {
    return this.getting.execute(input);
  }

  @Handles(getImportProgress)
  getProgress(input: InputOf<typeof getImportProgress>) {
    return this.progress.execute(input);
  }

  @Handles(getImportErrorFile)
  errorFile(input: InputOf<typeof getImportErrorFile>) {
    return this.errors.execute(input);
  }
}
