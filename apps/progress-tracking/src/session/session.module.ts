import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { AttendanceRepository } from './attendance.repository.js';
import { CancelSession } from './cancel-session.js';
import { ListMySessions } from './list-my-sessions.js';
import { ListSessions } from './list-sessions.js';
import { PlannedSessions } from './planned-sessions.js';
import { RegisterForSession } from './register-for-session.js';
import { SaveSession } from './save-session.js';
import { SessionPlaceRepository } from './session-place.repository.js';
import { SessionViews } from './session-views.js';
import { SessionController } from './session.controller.js';
import { SessionRepository } from './session.repository.js';
import { WithdrawRegistration } from './withdraw-registration.js';

const shared = [SessionRepository, SessionPlaceRepository, AttendanceRepository, PlannedSessions, SessionViews];

@Module({
  imports: [EnrolmentModule, ProgrammeModule],
  controllers: [SessionController],
  providers: [
    ...shared,
    SaveSession,
    CancelSession,
    ListSessions,
    ListMySessions,
    RegisterForSession,
    WithdrawRegistration,
  ],
  exports: shared,
})
export class SessionModule {}
