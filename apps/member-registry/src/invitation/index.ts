export { InvitationModule } from './invitation.module.js';
export { OfferRole, type Offered } from './offer-role.js';
