import { Module } from '@nestjs/common';
import { RoleModule } from '../role/index.js';
import { AcceptInvitation } from './accept-invitation.js';
import { DeclineInvitation } from './decline-invitation.js';
import { InvitationController } from './invitation.controller.js';
import { InviteAccount } from './invite-account.js';
import { OfferRole } from './offer-role.js';

@Module({
  imports: [RoleModule],
  controllers: [InvitationController],
  providers: [OfferRole, InviteAccount, AcceptInvitation, DeclineInvitation],
  exports: [OfferRole],
})
export class InvitationModule {}
