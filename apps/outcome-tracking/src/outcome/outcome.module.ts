import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { CountOutcomes } from './count-outcomes.js';
import { FindUnplaced } from './find-unplaced.js';
import { GetBacklog } from './get-backlog.js';
import { GetOutcomesOf } from './get-outcomes-of.js';
import { KeepOutcome } from './keep-outcome.js';
import { OutcomeController } from './outcome.controller.js';
import { OutcomeRepository } from './outcome.repository.js';
import { RecordMany } from './record-many.js';
import { RecordPlacement } from './record-placement.js';
import { RecordPlacements } from './record-placements.js';
import { RecordWorkplaceUse } from './record-workplace-use.js';
import { RecordWorkplaceUses } from './record-workplace-uses.js';
import { SubmitSurveyResponse } from './submit-survey-response.js';

@Module({
  imports: [EnrolmentModule],
  controllers: [OutcomeController],
  providers: [
    OutcomeRepository,
    KeepOutcome,
    SubmitSurveyResponse,
    RecordPlacement,
    RecordPlacements,
    RecordMany,
    RecordWorkplaceUse,
    RecordWorkplaceUses,
    FindUnplaced,
    GetOutcomesOf,
    GetBacklog,
    CountOutcomes,
  ],
  exports: [OutcomeRepository, KeepOutcome],
})
export class OutcomeModule {}
