import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ApplyAsLearner } from './apply-as-learner.js';
import { ApplyForProgramme } from './apply-for-programme.js';
import { ApplyForSeats } from './apply-for-seats.js';
import { ApplyingController } from './applying.controller.js';
import { CountOpenProgrammes } from './count-open-programmes.js';
import { GetPrivacyNotice } from './get-privacy-notice.js';
import { ListOpenProgrammes } from './list-open-programmes.js';

@Module({
  imports: [ApplicationModule, ProgrammeModule],
  controllers: [ApplyingController],
  providers: [
    GetPrivacyNotice,
    ListOpenProgrammes,
    CountOpenProgrammes,
    ApplyForProgramme,
    ApplyAsLearner,
    ApplyForSeats,
  ],
})
export class ApplyingModule {}
