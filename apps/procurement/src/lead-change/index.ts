export { LeadChangeModule } from './lead-change.module.js';
