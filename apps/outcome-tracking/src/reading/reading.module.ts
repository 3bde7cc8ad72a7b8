import { Module } from '@nestjs/common';
import { ConfirmationModule } from '../confirmation/index.js';
import { CompanyCheckModule } from '../company-check/index.js';
import { EnrolmentModule } from '../enrolment/index.js';
import { NamingModule } from '../naming/index.js';
import { OutcomeModule } from '../outcome/index.js';
import { GetOutcome } from './get-outcome.js';
import { ListWorkplaceUses } from './list-workplace-uses.js';
import { ReadingController } from './reading.controller.js';
import { UseViews } from './use-views.js';

@Module({
  imports: [CompanyCheckModule, EnrolmentModule, OutcomeModule, ConfirmationModule, NamingModule],
  controllers: [ReadingController],
  providers: [UseViews, GetOutcome, ListWorkplaceUses],
})
export class ReadingModule {}
