import { Module } from '@nestjs/common';
import { ClosingReportModule } from '../closing-report/index.js';
import { FactsModule } from '../facts/index.js';
import { ProgrammeReportModule } from '../programme-report/index.js';
import { RefreshModule } from '../refresh/index.js';
import { KeepFact } from './keep-fact.js';
import { OnBusinessShiftChanged } from './on-business-shift-changed.consumer.js';
import { OnEnrolmentChanged } from './on-enrolment-changed.consumer.js';
import { OnOutcomeChanged } from './on-outcome-changed.consumer.js';
import { OnProgrammeChanged } from './on-programme-changed.consumer.js';
import { OnProgressChanged } from './on-progress-changed.consumer.js';

@Module({
  imports: [FactsModule, ClosingReportModule, ProgrammeReportModule, RefreshModule],
  providers: [
    KeepFact,
    OnProgrammeChanged,
    OnEnrolmentChanged,
    OnProgressChanged,
    OnOutcomeChanged,
    OnBusinessShiftChanged,
  ],
})
export class IntakeModule {}
