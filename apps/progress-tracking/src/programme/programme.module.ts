import { Module } from '@nestjs/common';
import { SeatModule } from '../seat/index.js';
import { GetProgramme } from './get-programme.js';
import { ListCourseUses } from './list-course-uses.js';
import { ListProgrammes } from './list-programmes.js';
import { OpenProgramme } from './open-programme.js';
import { ProgrammeController } from './programme.controller.js';
import { ProgrammeRepository } from './programme.repository.js';

@Module({
  imports: [SeatModule],
  controllers: [ProgrammeController],
  providers: [ProgrammeRepository, OpenProgramme, GetProgramme, ListProgrammes, ListCourseUses],
  exports: [ProgrammeRepository, OpenProgramme],
})
export class ProgrammeModule {}
