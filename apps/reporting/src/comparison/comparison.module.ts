import { Module } from '@nestjs/common';
import { ProgrammeReportModule } from '../programme-report/index.js';
import { ComparisonController } from './comparison.controller.js';
import { GetProgrammeComparison } from './get-programme-comparison.js';

@Module({
  imports: [ProgrammeReportModule],
  controllers: [ComparisonController],
  providers: [GetProgrammeComparison],
})
export class ComparisonModule {}
