import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { LearningLogModule } from '../learning-log/index.js';
import { SessionModule } from '../session/index.js';
import { UnfinishedModule } from '../unfinished/index.js';
import { AttendSession } from './attend-session.js';
import { GetSessionCode } from './get-session-code.js';
import { ListSessionPeople } from './list-session-people.js';
import { LogAttendance } from './log-attendance.js';
import { ReceptionController } from './reception.controller.js';
import { RecordAttendance } from './record-attendance.js';
import { TakeBackAttendance } from './take-back-attendance.js';
import { TickAttendance } from './tick-attendance.js';

@Module({
  imports: [EnrolmentModule, LearningLogModule, SessionModule, UnfinishedModule],
  controllers: [ReceptionController],
  providers: [
    LogAttendance,
    RecordAttendance,
    ListSessionPeople,
    GetSessionCode,
    AttendSession,
    TickAttendance,
    TakeBackAttendance,
  ],
})
export class ReceptionModule {}
