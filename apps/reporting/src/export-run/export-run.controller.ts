import type { Caller, InputOf } from '#contracts';
import {
  getExport,
  getExportFile,
  getExportProgress,
  listExports,
  makeExportLink,
  startExport,
} from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { viewOf } from './export-run-view.js';
import { FindExport } from './find-export.js';
import { GetExportFile } from './get-export-file.js';
import { ListExports } from './list-exports.js';
import { MakeExportLink } from './make-export-link.js';
import { StartExport } from './start-export.js';

@Controller()
export class ExportRunController {
  constructor(
    private readonly starting: StartExport,
    private readonly finding: FindExport,
    private readonly listing: ListExports,
    private readonly linking: MakeExportLink,
    private readonly files: GetExportFile,
  ) {}

  @Handles(startExport)
  start(input: InputOf<typeof startExport>, caller: Caller) {
    return this.starting.execute(input, caller);
  }

  @Handles(getExport)
  async get({ exportRun }: InputOf<typeof getExport>) {
    return viewOf(await this.finding.execute(exportRun), new Date());
  }

  @Handles(getExportProgress)
  watch(input: InputOf<typeof getExportProgress>) {
    return this.get(input);
  }

  @Handles(listExports)
  list(input: InputOf<typeof listExports>) {
    return this.listing.execute(input);
  }

  @Handles(makeExportLink)
  link(input: InputOf<typeof makeExportLink>, caller: Caller) {
    return this.linking.execute(input, caller);
  }

  @Handles(getExportFile)
  file(input: InputOf<typeof getExportFile>, caller: Caller) {
    return this.files.execute(input, caller);
  }
}
