import type { Caller, InputOf } from '#contracts';
import {
  getImport,
  getImportErrorFile,
  getImportProgress,
  startPeopleImport,
  startPlacementChecksImport,
  startPlacementsImport,
  inspectImportFile,
  listImportRows,
  listImports,
  startCompletionsImport,
  startWorkplaceUsesImport,
} from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetImportErrorFile } from './get-import-error-file.js';
import { GetImportProgress } from './get-import-progress.js';
import { GetImport } from './get-import.js';
import { InspectImportFile } from './inspect-import-file.js';
import { ListImportRows } from './list-import-rows.js';
import { ListImports } from './list-imports.js';
import { StartCompletionsImport } from './start-completions-import.js';
import { StartFileImport } from './start-file-import.js';
import { StartPeopleImport } from './start-people-import.js';

/** Its rows say whom each is about. */
const ofNobody = (kind: 'placements' | 'placement-checks' | 'workplace-uses') => () => ({
  kind,
  audience: null,
  programme: null,
});

@Controller()
export class FileImportController {
  constructor(
    private readonly people: StartPeopleImport,
    private readonly completions: StartCompletionsImport,
    private readonly files: StartFileImport,
    private readonly getting: GetImport,
    private readonly progress: GetImportProgress,
    private readonly errors: GetImportErrorFile,
    private readonly listing: ListImports,
    private readonly rows: ListImportRows,
    private readonly inspecting: InspectImportFile,
  ) {}

  @Handles(startPeopleImport)
  startPeople(input: InputOf<typeof startPeopleImport>, caller: Caller | undefined) {
    return this.people.execute(input, caller);
  }

  @Handles(startPlacementsImport)
  startPlacements(input: InputOf<typeof startPlacementsImport>, caller: Caller | undefined) {
    return this.files.execute(input, ofNobody('placements'), caller);
  }

  @Handles(startPlacementChecksImport)
  startPlacementChecks(input: InputOf<typeof startPlacementChecksImport>, caller: Caller | undefined) {
    return this.files.execute(input, ofNobody('placement-checks'), caller);
  }

  @Handles(startWorkplaceUsesImport)
  startWorkplaceUses(input: InputOf<typeof startWorkplaceUsesImport>, caller: Caller | undefined) {
    return this.files.execute(input, ofNobody('workplace-uses'), caller);
  }

  @Handles(startCompletionsImport)
  startCompletions(input: InputOf<typeof startCompletionsImport>, caller: Caller | undefined) {
    return this.completions.execute(input, caller);
  }

  @Handles(inspectImportFile)
  inspect(input: InputOf<typeof inspectImportFile>) {
    return this.inspecting.execute(input);
  }

  @Handles(listImports)
  list(input: InputOf<typeof listImports>) {
    return this.listing.execute(input);
  }

  @Handles(listImportRows)
  listRows(input: InputOf<typeof listImportRows>) {
    return this.rows.execute(input);
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
