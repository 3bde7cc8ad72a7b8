export { CountNotSignedIn } from './count-not-signed-in.js';
export { EraseInvitations } from './erase-invitations.js';
export { RosterInvitationModule } from './roster-invitation.module.js';
export { runInvitation } from './run-invitation.job.js';
export { LearnerOffers } from './learner-offers.js';
export { Ways } from './ways.js';
