export { ApplicantModule } from './applicant.module.js';
export { ApplicantRepository } from './applicant.repository.js';
export type { ApplicantDocument } from './applicant.schema.js';
export { ForgetApplicants } from './forget-applicants.js';
