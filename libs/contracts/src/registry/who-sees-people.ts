import { allow, either } from '../access.js';

/** Offices and auditors see everybody of theirs, department managers and company officers their own people. */
export const whoSeesPeople = () =>
  either(
    allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
    allow('department-manager').inOwnDepartments(),
    allow('company-officer').inOwnCompany(),
  );
