import { Module } from '@nestjs/common';
import { MembershipApplicationModule } from '../membership-application/index.js';
import { ApplyForMembership } from './apply-for-membership.js';
import { ConfirmMembershipApplication } from './confirm-membership-application.js';
import { InspectMembershipApplication } from './inspect-membership-application.js';
import { LinkedApplications } from './linked-applications.js';
import { MembershipApplyingController } from './membership-applying.controller.js';
import { MembershipMails } from './membership-mails.js';
import { ProveByLetter } from './prove-by-letter.js';

@Module({
  imports: [MembershipApplicationModule],
  controllers: [MembershipApplyingController],
  providers: [
    LinkedApplications,
    MembershipMails,
    ApplyForMembership,
    InspectMembershipApplication,
    ConfirmMembershipApplication,
    ProveByLetter,
  ],
  exports: [MembershipMails],
})
export class MembershipApplyingModule {}
