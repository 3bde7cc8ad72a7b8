import { allow, either } from '../access.js';

/**
 * Who reads what a purchase tells its municipality: offices and auditors, and the secretariat. Whether it is a member of
 * the network the owner looks at: a buyer that has left still has its invoices.
 */
export const officials = () =>
  either(
    allow('municipality-admin', 'municipality-officer', 'auditor').inOwnMunicipality(),
    allow('secretariat').anywhere(),
  );
/** Who acts for a buyer. */
export const buyers = () => allow('municipality-admin', 'municipality-officer').inOwnMunicipality();
/** Who moves a purchase: its lead, which the owner looks after, and the secretariat. */
export const leaders = () =>
  either(allow('municipality-admin', 'municipality-officer').inOwnMunicipality(), allow('secretariat').anywhere());
/** What the network shares: offices and auditors of its members, and the secretariat. */
export const members = () =>
  either(
    allow('municipality-admin', 'municipality-officer', 'auditor').inOwnMemberMunicipality(),
    allow('secretariat').anywhere(),
  );
/** Who writes for all members, in the name of one. */
export const caseWriters = () => allow('municipality-admin', 'municipality-officer').inOwnMemberMunicipality();
