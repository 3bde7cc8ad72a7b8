import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ProgressModule } from '../progress/index.js';
import { GetLearningOf } from './get-learning-of.js';
import { GetProgrammeStanding } from './get-programme-standing.js';
import { ListProgrammeLearners } from './list-programme-learners.js';
import { StandingController } from './standing.controller.js';
import { Standings } from './standings.js';

@Module({
  imports: [EnrolmentModule, ProgrammeModule, ProgressModule],
  controllers: [StandingController],
  providers: [Standings, GetProgrammeStanding, ListProgrammeLearners, GetLearningOf],
  exports: [Standings],
})
export class StandingModule {}
