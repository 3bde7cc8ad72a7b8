export { GrantEvidenceModule } from './grant-evidence.module.js';
