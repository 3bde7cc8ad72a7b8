import { Module } from '@nestjs/common';
import { FailureController } from './failure.controller.js';
import { ListFailures } from './list-failures.js';
import { ReplayFailures } from './replay-failures.js';

@Module({ controllers: [FailureController], providers: [ListFailures, ReplayFailures] })
export class FailureModule {}
