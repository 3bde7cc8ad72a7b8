import {
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { FailedJobsController } from './failed-jobs.controller.js';
import { JobWorkers } from './job-workers.js';
import { Jobs } from './jobs.js';
import { JOBS_OPTIONS, type JobsOptions } from './jobs.options.js';
import { ProviderMethods } from './provider-methods.js';
import { RedisConnections } from './redis-connections.js';
import { Sweepers } from './sweepers.js';

/** Background work of one service, imported once by its app module. It begins when every module has been initialised. */
@Module({})
export class JobsModule
  implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  static forRoot(options: JobsOptions): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      imports: [DiscoveryModule],
      controllers: [FailedJobsController],
      providers: [
        { provide: JOBS_OPTIONS, useValue: options },
        ProviderMethods,
        RedisConnections,
        Jobs,
        JobWorkers,
        Sweepers,
      ],
      exports: [Jobs, Sweepers],
    };
  }

  constructor(
    private readonly redis: RedisConnections,
    private readonly jobs: Jobs,
    private readonly workers: JobWorkers,
    private readonly sweepers: Sweepers,
  ) {}

  async onModuleInit(): Promise<void> {
    this.workers.pairHandlers();
    this.sweepers.find();
    await this.redis.connect();
  }

  onApplicationBootstrap(): void {
    this.workers.start();
    this.sweepers.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.workers.stop(), this.sweepers.stop()]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.jobs.close();
    this.redis.disconnect();
  }
}
