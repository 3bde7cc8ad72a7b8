import { Module } from '@nestjs/common';
import { Subjects } from './subjects.js';

@Module({ providers: [Subjects], exports: [Subjects] })
export class SubjectModule {}
