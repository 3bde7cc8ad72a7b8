import { Module } from '@nestjs/common';
import { FactsModule } from '../facts/index.js';
import { MunicipalityModule } from '../municipality/index.js';
import { ProgrammeReportModule } from '../programme-report/index.js';
import { ExportFigureRows } from './export-figure-rows.js';
import { FigureRowsController } from './figure-rows.controller.js';
import { FindRows } from './find-rows.js';
import { ListFigureRows } from './list-figure-rows.js';
import { ReadFigure } from './read-figure.js';

@Module({
  imports: [FactsModule, MunicipalityModule, ProgrammeReportModule],
  controllers: [FigureRowsController],
  providers: [ReadFigure, FindRows, ListFigureRows, ExportFigureRows],
})
export class FigureRowsModule {}
