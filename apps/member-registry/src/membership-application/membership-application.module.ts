import { Module } from '@nestjs/common';
import { EraseMembershipApplications } from './erase-membership-applications.js';
import { ForgetMembershipApplications } from './forget-membership-applications.js';
import { MembershipApplicationRepository } from './membership-application.repository.js';
import { MembershipPosts } from './membership-posts.js';
import { TellApplicant } from './tell-applicant.js';

@Module({
  providers: [
    MembershipApplicationRepository,
    MembershipPosts,
    TellApplicant,
    ForgetMembershipApplications,
    EraseMembershipApplications,
  ],
  exports: [MembershipApplicationRepository, MembershipPosts, TellApplicant, EraseMembershipApplications],
})
export class MembershipApplicationModule {}
