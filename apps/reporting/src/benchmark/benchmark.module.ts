import { Module } from '@nestjs/common';
import { MunicipalityReportModule } from '../municipality-report/index.js';
import { BenchmarkController } from './benchmark.controller.js';
import { GetBenchmark } from './get-benchmark.js';

@Module({
  imports: [MunicipalityReportModule],
  controllers: [BenchmarkController],
  providers: [GetBenchmark],
  exports: [GetBenchmark],
})
export class BenchmarkModule {}
