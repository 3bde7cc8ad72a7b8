export { shownCheck, standing } from './company-check.domain.js';
export { CompanyCheckModule } from './company-check.module.js';
export { CompanyCheckRepository } from './company-check.repository.js';
export { companyChecks, type CompanyCheckDocument } from './company-check.schema.js';
export { CompanyMails } from './company-mails.js';
export { KeepConsent } from './keep-consent.js';
