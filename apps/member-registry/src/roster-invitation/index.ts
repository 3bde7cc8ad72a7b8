export { CountNotSignedIn } from './count-not-signed-in.js';
export { EraseInvitations } from './erase-invitations.js';
export { RosterInvitationModule } from './roster-invitation.module.js';
export { runInvitation } from './run-invitation.job.js';
