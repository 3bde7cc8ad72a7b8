import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { SeatModule } from '../seat/index.js';
import { UnfinishedModule } from '../unfinished/index.js';
import { ApplicationController } from './application.controller.js';
import { ApplicationPosts } from './application-posts.js';
import { ApplicationRepository } from './application.repository.js';
import { DecideApplications } from './decide-applications.js';
import { EraseApplications } from './erase-applications.js';
import { FinishApplications } from './finish-applications.js';
import { ForgetApplications } from './forget-applications.js';
import { ListApplications } from './list-applications.js';
import { OfferFreedSeats } from './offer-freed-seats.js';
import { OpenApplications } from './open-applications.js';

@Module({
  imports: [ProgrammeModule, EnrolmentModule, SeatModule, UnfinishedModule],
  controllers: [ApplicationController],
  providers: [
    ApplicationRepository,
    ApplicationPosts,
    OpenApplications,
    DecideApplications,
    ListApplications,
    FinishApplications,
    OfferFreedSeats,
    ForgetApplications,
    EraseApplications,
  ],
  exports: [ApplicationRepository, ApplicationPosts, OpenApplications, FinishApplications, EraseApplications],
})
export class ApplicationModule {}
