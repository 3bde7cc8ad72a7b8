import { Module } from '@nestjs/common';
import { ChangeMembership } from './change-membership.js';
import { EraseMemberNames } from './erase-member-names.js';
import { GetMembership } from './get-membership.js';
import { MembershipController } from './membership.controller.js';
import { MembershipRepository } from './membership.repository.js';
import { Memberships } from './memberships.js';

@Module({
  controllers: [MembershipController],
  providers: [MembershipRepository, Memberships, GetMembership, ChangeMembership, EraseMemberNames],
  exports: [MembershipRepository, Memberships, EraseMemberNames],
})
export class MembershipModule {}
