import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ProgressModule } from '../progress/index.js';
import { CountReasons } from './count-reasons.js';
import { ListChallenges } from './list-challenges.js';
import { ListSharedReasons } from './list-shared-reasons.js';
import { MyEnrolment } from './my-enrolment.js';
import { ReasonController } from './reason.controller.js';
import { ReasonRepository } from './reason.repository.js';
import { ReviewReason } from './review-reason.js';
import { SetChallenges } from './set-challenges.js';
import { StateReason } from './state-reason.js';

@Module({
  imports: [EnrolmentModule, ProgrammeModule, ProgressModule],
  controllers: [ReasonController],
  providers: [
    ReasonRepository,
    MyEnrolment,
    SetChallenges,
    ListChallenges,
    StateReason,
    ReviewReason,
    ListSharedReasons,
    CountReasons,
  ],
  exports: [ReasonRepository],
})
export class ReasonModule {}
