import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/index.js';
import { ProgressModule } from '../progress/index.js';
import { UnfinishedModule } from '../unfinished/index.js';
import { AgreeLearningTime } from './agree-learning-time.js';
import { AskLearningTime } from './ask-learning-time.js';
import { DescribeAgain } from './describe-again.js';
import { EndEnrolment } from './end-enrolment.js';
import { EnrolPeople } from './enrol-people.js';
import { EnrolmentController } from './enrolment.controller.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import { FindEnrolments } from './find-enrolments.js';
import { LearnersThen } from './learners-then.js';
import { ListEnrolments } from './list-enrolments.js';
import { MatchEnrolments } from './match-enrolments.js';
import { MoveEnrolment } from './move-enrolment.js';
import { NewEnrolments } from './new-enrolments.js';
import { PeopleWithin } from './people-within.js';
import { SetEnrolmentFunding } from './set-enrolment-funding.js';

@Module({
  imports: [ProgrammeModule, ProgressModule, UnfinishedModule],
  controllers: [EnrolmentController],
  providers: [
    EnrolmentRepository,
    LearnersThen,
    NewEnrolments,
    EnrolPeople,
    DescribeAgain,
    ListEnrolments,
    PeopleWithin,
    EndEnrolment,
    MoveEnrolment,
    FindEnrolments,
    MatchEnrolments,
    SetEnrolmentFunding,
    AgreeLearningTime,
    AskLearningTime,
  ],
  exports: [EnrolmentRepository, PeopleWithin, NewEnrolments, EndEnrolment],
})
export class EnrolmentModule {}
