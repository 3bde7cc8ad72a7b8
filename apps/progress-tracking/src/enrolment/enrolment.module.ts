import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/index.js';
import { EndEnrolment } from './end-enrolment.js';
import { EnrolPeople } from './enrol-people.js';
import { EnrolmentController } from './enrolment.controller.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import { FindEnrolments } from './find-enrolments.js';
import { ListEnrolments } from './list-enrolments.js';
import { MatchEnrolments } from './match-enrolments.js';
import { PeopleWithin } from './people-within.js';

@Module({
  imports: [ProgrammeModule],
  controllers: [EnrolmentController],
  providers: [
    EnrolmentRepository,
    EnrolPeople,
    ListEnrolments,
    PeopleWithin,
    EndEnrolment,
    FindEnrolments,
    MatchEnrolments,
  ],
  exports: [EnrolmentRepository],
})
export class EnrolmentModule {}
