import { dayInJapan, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { exportFigureRows } from '#contracts/reporting';
import { csvLines, writeCsv } from '#csv';
import { Injectable } from '@nestjs/common';
import { MunicipalityNames } from '../municipality/index.js';
import { FindRows } from './find-rows.js';
import { ReadFigure } from './read-figure.js';
import { rowsColumns, rowsLines } from './rows-csv.domain.js';

const ROWS = 200;

/** Whom a figure of a programme counts, as CSV, a page of the list a piece. */
@Injectable()
export class ExportFigureRows {
  constructor(
    private readonly reading: ReadFigure,
    private readonly rows: FindRows,
    private readonly names: MunicipalityNames,
  ) {}

  async execute(
    { cursor, ...asked }: InputOf<typeof exportFigureRows>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof exportFigureRows>> {
    const known = await this.reading.execute(asked, caller);
    const { municipality, programme, fresh } = known.report;
    const { items, nextCursor } = await this.rows.execute(known, ROWS, cursor);
    const origin = {
      municipality,
      municipalityName: await this.names.get(municipality),
      disclosure: 'working' as const,
    };
    const { name, key, fiscalYear } = programme;
    const lines = rowsLines({ ...origin, asOf: fresh.asOf, name, fiscalYear, figure: asked.figure }, items);
    return {
      csv: cursor === undefined ? writeCsv(rowsColumns, lines) : csvLines(lines),
      fileName: `数えた人_${asked.figure}_${municipality}_${key}_${dayInJapan(fresh.asOf)}.csv`,
      nextCursor,
    };
  }
}
