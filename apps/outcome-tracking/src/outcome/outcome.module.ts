import { Module } from '@nestjs/common';
import { BusinessShiftModule } from '../business-shift/index.js';
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
import { RecordRoleChange } from './record-role-change.js';
import { RecordWorkplaceUse } from './record-workplace-use.js';
import { RecordWorkplaceUses } from './record-workplace-uses.js';

@Module({
  imports: [EnrolmentModule, BusinessShiftModule],
  controllers: [OutcomeController],
  providers: [
    OutcomeRepository,
    KeepOutcome,
    RecordPlacement,
    RecordPlacements,
    RecordMany,
    RecordRoleChange,
    RecordWorkplaceUse,
    RecordWorkplaceUses,
    FindUnplaced,
    GetOutcomesOf,
    GetBacklog,
    CountOutcomes,
  ],
  exports: [RecordMany, OutcomeRepository, KeepOutcome],
})
export class OutcomeModule {}
