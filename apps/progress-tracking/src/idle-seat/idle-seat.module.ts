import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ProgressModule } from '../progress/index.js';
import { SeatWantModule } from '../seat-want/index.js';
import { UnfinishedModule } from '../unfinished/index.js';
import { ForgetSeatAskMails } from './forget-seat-ask-mails.js';
import { IdleRuleRepository } from './idle-rule.repository.js';
import { IdleSeatController } from './idle-seat.controller.js';
import { KeepSeat } from './keep-seat.js';
import { ListSeatAsks } from './list-seat-asks.js';
import { LookForIdleSeats } from './look-for-idle-seats.js';
import { MySeats } from './my-seats.js';
import { PostSeatAsks } from './post-seat-asks.js';
import { ReleaseIdleSeats } from './release-idle-seats.js';
import { SeatAskMails } from './seat-ask-mails.js';
import { SeatAskRepository } from './seat-ask.repository.js';
import { SeatStories } from './seat-stories.js';
import { SetIdleRule } from './set-idle-rule.js';
import { WantSeatAgain } from './want-seat-again.js';

@Module({
  imports: [EnrolmentModule, ProgrammeModule, ProgressModule, SeatWantModule, UnfinishedModule],
  controllers: [IdleSeatController],
  providers: [
    IdleRuleRepository,
    SeatAskRepository,
    SeatStories,
    SetIdleRule,
    ListSeatAsks,
    KeepSeat,
    WantSeatAgain,
    LookForIdleSeats,
    PostSeatAsks,
    ReleaseIdleSeats,
    SeatAskMails,
    ForgetSeatAskMails,
    MySeats,
  ],
  exports: [SeatAskMails, ForgetSeatAskMails, MySeats],
})
export class IdleSeatModule {}
