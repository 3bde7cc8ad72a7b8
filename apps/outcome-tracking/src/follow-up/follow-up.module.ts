import { Module } from '@nestjs/common';
import { FollowUpRepository } from './follow-up.repository.js';
import { OnEnrolmentChanged } from './on-enrolment-changed.consumer.js';
import { OnProgressChanged } from './on-progress-changed.consumer.js';

@Module({
  providers: [FollowUpRepository, OnEnrolmentChanged, OnProgressChanged],
  exports: [FollowUpRepository],
})
export class FollowUpModule {}
