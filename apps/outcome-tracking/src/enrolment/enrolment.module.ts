import { Module } from '@nestjs/common';
import { Enrolments } from './enrolments.js';

@Module({ providers: [Enrolments], exports: [Enrolments] })
export class EnrolmentModule {}
