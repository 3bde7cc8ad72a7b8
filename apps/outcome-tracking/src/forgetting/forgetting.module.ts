import { Module } from '@nestjs/common';
import { CompanyCheckModule } from '../company-check/index.js';
import { ConfirmationModule } from '../confirmation/index.js';
import { PlacementCheckModule } from '../placement-check/index.js';
import { SurveyWaveModule } from '../survey-wave/index.js';
import { ForgetMails } from './forget-mails.js';

@Module({
  imports: [CompanyCheckModule, ConfirmationModule, SurveyWaveModule, PlacementCheckModule],
  providers: [ForgetMails],
  exports: [ForgetMails],
})
export class ForgettingModule {}
