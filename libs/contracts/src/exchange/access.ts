import { allow, either } from '../access.js';

/** Who reads what members share: offices and auditors of the members (not of who left, not of who has not signed), and the secretariat; no learner and no company. */
export const officials = () =>
  either(
    allow('municipality-admin', 'municipality-officer', 'auditor').inOwnMemberMunicipality(),
    allow('secretariat').anywhere(),
  );
/** Who writes in a municipality's name. */
export const writers = () => allow('municipality-admin', 'municipality-officer').inOwnMemberMunicipality();
/** Who calls meetings and seats people. */
export const secretariatOnly = () => allow('secretariat').anywhere();
/** Who writes at a table: in a municipality's name, or as the secretariat. */
export const tableWriters = () =>
  either(
    allow('municipality-admin', 'municipality-officer').inOwnMemberMunicipality(),
    allow('secretariat').anywhere(),
  );
