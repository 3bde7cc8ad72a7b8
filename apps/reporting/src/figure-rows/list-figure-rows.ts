import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listFigureRows } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { FindRows } from './find-rows.js';
import { ReadFigure } from './read-figure.js';

/** Whom a figure of a programme counts. */
@Injectable()
export class ListFigureRows {
  constructor(
    private readonly reading: ReadFigure,
    private readonly rows: FindRows,
  ) {}

  async execute(
    { limit, cursor, ...asked }: InputOf<typeof listFigureRows>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listFigureRows>> {
    const known = await this.reading.execute(asked, caller);
    const { report, value, parts } = known;
    return {
      ...report.fresh,
      figure: asked.figure,
      value,
      numerator: parts?.part ?? null,
      denominator: parts?.whole ?? null,
      ...(await this.rows.execute(known, limit, cursor)),
    };
  }
}
