import { DomainError, type AllowedCaller, type InputOf } from '#contracts';
import type { listFigureRows } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import {
  breakdownFigures,
  breakdownsFor,
  checkRowsShown,
  countedCell,
  countedFigure,
  disclosureFor,
  emptyRow,
  figureAt,
  figuresOf,
  partsOf,
  rowsOfCell,
  rowsOfFigure,
  wholeTally,
  type PickRow,
} from '../figures/index.js';
import { ReadProgrammeReport, type KnownReport } from '../programme-report/index.js';

type Asked = Pick<InputOf<typeof listFigureRows>, 'programme' | 'figure' | 'by' | 'of' | 'on'>;

/** A figure as its report shows it, and what tells who is in it. */
export interface KnownFigure {
  readonly report: KnownReport;
  readonly value: number | null;
  readonly parts: { readonly part: number; readonly whole: number } | null;
  readonly pick: PickRow;
}

/** Reads one figure of a programme's report, whole or in one cell of a break-down. */
@Injectable()
export class ReadFigure {
  constructor(private readonly reading: ReadProgrammeReport) {}

  /** @throws DomainError `unknown-programme`, `unknown-figure`, `not-broken-down-so`, `past-rows-not-kept`, `rows-are-internal` */
  async execute({ programme, figure, by, of, on }: Asked, caller: AllowedCaller | undefined): Promise<KnownFigure> {
    checkRowsShown(disclosureFor(caller));
    const report = await this.reading.execute(programme, on);
    // Of another day than the last refresh's only the figures are kept.
    if (on !== undefined && report.isPast) throw new DomainError('past-rows-not-kept');
    if (by === undefined && of === undefined) return ofProgramme(report, figure);
    if (by === undefined || of === undefined) throw new DomainError('unknown-figure');
    return ofCell(report, figure, by, of);
  }
}

function ofProgramme(report: KnownReport, place: string): KnownFigure {
  const { programme, tally, today } = report;
  const figure = countedFigure(programme, place);
  if (!figure) throw new DomainError('unknown-figure');
  return {
    report,
    value: numberAt(figuresOf(programme, tally, today), place),
    parts: partsOf(figure, wholeTally(tally)),
    pick: rowsOfFigure(figure),
  };
}

function ofCell(report: KnownReport, place: string, by: NonNullable<Asked['by']>, of: string): KnownFigure {
  const { programme, breakdown } = report;
  const { audience } = programme;
  if (!breakdownsFor[audience].includes(by)) throw new DomainError('not-broken-down-so', { audience });
  const figure = countedCell(audience, by === 'month', place);
  if (!figure) throw new DomainError('unknown-figure');
  const row = breakdown[by]?.find(({ key }) => key === of) ?? emptyRow;
  return {
    report,
    value: numberAt(breakdownFigures(audience, by, row), place),
    parts: partsOf(figure, row),
    pick: rowsOfCell(audience, by, of, figure),
  };
}

function numberAt(figures: object, place: string): number | null {
  const value = figureAt(figures, place);
  return typeof value === 'number' ? value : null;
}
