import { Module } from '@nestjs/common';
import { InvitationModule } from '../invitation/index.js';
import { MembershipModule } from '../membership/index.js';
import { MembershipApplicationModule } from '../membership-application/index.js';
import { AdmitApproved } from './admit-approved.js';
import { DecideMembershipApplication } from './decide-membership-application.js';
import { ListMembershipApplications } from './list-membership-applications.js';
import { MakeMembershipLetter } from './make-membership-letter.js';
import { MembershipDeskController } from './membership-desk.controller.js';

@Module({
  imports: [InvitationModule, MembershipModule, MembershipApplicationModule],
  controllers: [MembershipDeskController],
  providers: [ListMembershipApplications, MakeMembershipLetter, AdmitApproved, DecideMembershipApplication],
})
export class MembershipDeskModule {}
