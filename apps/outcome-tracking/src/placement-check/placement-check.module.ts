import { Module } from '@nestjs/common';
import { CompanyCheckModule } from '../company-check/index.js';
import { EnrolmentModule } from '../enrolment/index.js';
import { FollowUpModule } from '../follow-up/index.js';
import { NamingModule } from '../naming/index.js';
import { OutcomeModule } from '../outcome/index.js';
import { AgreeToCompanyCheck } from './agree-to-company-check.js';
import { AnswerPlacementCheck } from './answer-placement-check.js';
import { CheckpointLinks } from './checkpoint-links.js';
import { CheckpointMails } from './checkpoint-mails.js';
import { CheckpointRepository } from './checkpoint.repository.js';
import { InspectPlacementCheck } from './inspect-placement-check.js';
import { ListPlacementChecks } from './list-placement-checks.js';
import { MakeCheckpoints } from './make-checkpoints.js';
import { PlacementCheckController } from './placement-check.controller.js';
import { RecordPlacementChecks } from './record-placement-checks.js';
import { RecordPlacementCheck } from './record-placement-check.js';

@Module({
  imports: [CompanyCheckModule, EnrolmentModule, FollowUpModule, NamingModule, OutcomeModule],
  controllers: [PlacementCheckController],
  providers: [
    CheckpointRepository,
    CheckpointLinks,
    CheckpointMails,
    MakeCheckpoints,
    InspectPlacementCheck,
    AnswerPlacementCheck,
    AgreeToCompanyCheck,
    RecordPlacementCheck,
    RecordPlacementChecks,
    ListPlacementChecks,
  ],
  exports: [CheckpointMails, CheckpointRepository],
})
export class PlacementCheckModule {}
