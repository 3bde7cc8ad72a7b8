export { ApplicantModule } from './applicant.module.js';
