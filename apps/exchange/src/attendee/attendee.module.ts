import { Module } from '@nestjs/common';
import { AttendeeRepository } from './attendee.repository.js';

@Module({ providers: [AttendeeRepository], exports: [AttendeeRepository] })
export class AttendeeModule {}
