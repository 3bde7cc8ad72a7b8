import type { ServiceParts } from '#messaging';
import { PersistenceModule } from '#persistence';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';
import { CourseModule } from './course/index.js';

@Module({})
class AppModule {}

export const appModule = (config: Config, parts: ServiceParts): DynamicModule => ({
  module: AppModule,
  imports: [PersistenceModule.forService({ uri: config.mongoUri, ...parts }), CourseModule],
});
