import type { AllowedCaller, InputOf } from '#contracts';
import { exportFigureRows, listFigureRows } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ExportFigureRows } from './export-figure-rows.js';
import { ListFigureRows } from './list-figure-rows.js';

@Controller()
export class FigureRowsController {
  constructor(
    private readonly listing: ListFigureRows,
    private readonly exporting: ExportFigureRows,
  ) {}

  @Handles(listFigureRows)
  list(input: InputOf<typeof listFigureRows>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(exportFigureRows)
  export(input: InputOf<typeof exportFigureRows>, caller?: AllowedCaller) {
    return this.exporting.execute(input, caller);
  }
}
