export { ApplyingModule } from './applying.module.js';
export { applicationId } from './new-application.js';
