import { Module } from '@nestjs/common';
import { ProgrammeReportModule } from '../programme-report/index.js';
import { ChartController } from './chart.controller.js';
import { DrawProgrammeChart } from './draw-programme-chart.js';

@Module({ imports: [ProgrammeReportModule], controllers: [ChartController], providers: [DrawProgrammeChart] })
export class ChartModule {}
