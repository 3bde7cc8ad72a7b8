import { Module } from '@nestjs/common';
import { CompanyModule } from '../company/index.js';
import { PersonModule } from '../person/index.js';
import { RosterInvitationModule } from '../roster-invitation/index.js';
import { AdmitApplicant } from './admit-applicant.js';
import { ApplicantController } from './applicant.controller.js';

@Module({
  imports: [PersonModule, CompanyModule, RosterInvitationModule],
  controllers: [ApplicantController],
  providers: [AdmitApplicant],
})
export class ApplicantModule {}
