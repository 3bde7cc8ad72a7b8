import { Module } from '@nestjs/common';
import { GatheredInserts } from './gathered-inserts.js';
import { LearningLogRepository } from './learning-log.repository.js';
import { PendingSignal } from './pending-signal.js';

@Module({
  providers: [LearningLogRepository, PendingSignal, GatheredInserts],
  exports: [LearningLogRepository, PendingSignal, GatheredInserts],
})
export class LearningLogModule {}
