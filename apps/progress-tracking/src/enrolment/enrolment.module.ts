import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/index.js';
import { ProgressModule } from '../progress/index.js';
import { SeatWantModule } from '../seat-want/index.js';
import { UnfinishedModule } from '../unfinished/index.js';
import { AgreeLearningTime } from './agree-learning-time.js';
import { AskLearningTime } from './ask-learning-time.js';
import { DescribeAgain } from './describe-again.js';
import { EndEnrolment } from './end-enrolment.js';
import { EnrolPeople } from './enrol-people.js';
import { EnrolmentController } from './enrolment.controller.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import { FindEnrolments } from './find-enrolments.js';
import { FinishSeats } from './finish-seats.js';
import { InsertEnrolments } from './insert-enrolments.js';
import { LearnersThen } from './learners-then.js';
import { ListEnrolments } from './list-enrolments.js';
import { MatchEnrolments } from './match-enrolments.js';
import { MoveEnrolment } from './move-enrolment.js';
import { NewEnrolments } from './new-enrolments.js';
import { PeopleWithin } from './people-within.js';
import { ReturnSeats } from './return-seats.js';
import { SeatLine } from './seat-line.js';
import { SetEnrolmentFunding } from './set-enrolment-funding.js';

@Module({
  imports: [ProgrammeModule, ProgressModule, SeatWantModule, UnfinishedModule],
  controllers: [EnrolmentController],
  providers: [
    EnrolmentRepository,
    LearnersThen,
    InsertEnrolments,
    ReturnSeats,
    SeatLine,
    FinishSeats,
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
  exports: [EnrolmentRepository, PeopleWithin, NewEnrolments, EndEnrolment, SeatLine],
})
export class EnrolmentModule {}
