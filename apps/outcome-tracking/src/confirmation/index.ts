export { houseOf, nameOf } from './confirmation.domain.js';
export { ConfirmationMails } from './confirmation-mails.js';
export { ConfirmationModule } from './confirmation.module.js';
export { ConfirmationRepository } from './confirmation.repository.js';
export { confirmations, type ConfirmationDocument } from './confirmation.schema.js';
