import { Module } from '@nestjs/common';
import { LearningProviderController } from './learning-provider.controller.js';
import { LearningProviderRepository } from './learning-provider.repository.js';
import { SetLearningProvider } from './set-learning-provider.js';

@Module({
  controllers: [LearningProviderController],
  providers: [LearningProviderRepository, SetLearningProvider],
  exports: [LearningProviderRepository],
})
export class LearningProviderModule {}
