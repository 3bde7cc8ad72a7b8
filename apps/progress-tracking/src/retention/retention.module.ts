import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { FindAutomaticRetention } from './find-automatic-retention.js';
import { FindRetention } from './find-retention.js';
import { ListRetained } from './list-retained.js';
import { RetainedProgrammes } from './retained-programmes.js';
import { RetentionController } from './retention.controller.js';

@Module({
  imports: [EnrolmentModule, ProgrammeModule],
  controllers: [RetentionController],
  providers: [RetainedProgrammes, FindRetention, FindAutomaticRetention, ListRetained],
})
export class RetentionModule {}
