import { Module } from '@nestjs/common';
import { DepartmentModule } from '../department/index.js';
import { InvitationModule } from '../invitation/index.js';
import { PersonModule } from '../person/index.js';
import { CountNotSignedIn } from './count-not-signed-in.js';
import { DueInvitations } from './due-invitations.js';
import { EraseInvitations } from './erase-invitations.js';
import { GetInvitationRun } from './get-invitation-run.js';
import { InvitationRunRepository } from './invitation-run.repository.js';
import { InvitePeople } from './invite-people.js';
import { LearnerOffers } from './learner-offers.js';
import { ListNotSignedIn } from './list-not-signed-in.js';
import { MakeSlips } from './make-slips.js';
import { RosterInvitationController } from './roster-invitation.controller.js';
import { RunInvitation } from './run-invitation.js';
import { Ways } from './ways.js';

@Module({
  imports: [PersonModule, DepartmentModule, InvitationModule],
  controllers: [RosterInvitationController],
  providers: [
    InvitationRunRepository,
    DueInvitations,
    InvitePeople,
    RunInvitation,
    GetInvitationRun,
    LearnerOffers,
    Ways,
    MakeSlips,
    ListNotSignedIn,
    CountNotSignedIn,
    EraseInvitations,
  ],
  exports: [CountNotSignedIn, EraseInvitations, LearnerOffers, Ways],
})
export class RosterInvitationModule {}
