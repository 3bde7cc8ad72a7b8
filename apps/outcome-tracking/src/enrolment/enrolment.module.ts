import { Module } from '@nestjs/common';
import { Enrolments } from './enrolments.js';
import { ForgetEnrolments } from './forget-enrolments.js';

@Module({ providers: [Enrolments, ForgetEnrolments], exports: [Enrolments, ForgetEnrolments] })
export class EnrolmentModule {}
