import { Module } from '@nestjs/common';
import { UnfinishedWork } from './unfinished-work.js';

@Module({ providers: [UnfinishedWork], exports: [UnfinishedWork] })
export class UnfinishedModule {}
