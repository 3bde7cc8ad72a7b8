import { Module } from '@nestjs/common';
import { BenchmarkModule } from '../benchmark/index.js';
import { ProgrammeReportModule } from '../programme-report/index.js';
import { ChartController } from './chart.controller.js';
import { DrawBenchmark } from './draw-benchmark.js';
import { DrawProgrammeChart } from './draw-programme-chart.js';

@Module({
  imports: [BenchmarkModule, ProgrammeReportModule],
  controllers: [ChartController],
  providers: [DrawProgrammeChart, DrawBenchmark],
})
export class ChartModule {}
