export {
  accept,
  checkPassword,
  checkUntil,
  countsOn,
  membershipIn,
  withOffer,
  withoutRole,
  withRole,
} from './account.domain.js';
export type { HeldRole, Membership, Offer } from './account.domain.js';
export { AccountModule } from './account.module.js';
export { AccountRepository } from './account.repository.js';
export type { AccountDocument } from './account.schema.js';
export { EraseAccounts } from './erase-accounts.js';
export { MyAccount } from './my-account.js';
export { expiryOf, findCode, withCode } from './one-time-code.domain.js';
export type { CodePurpose } from './one-time-code.domain.js';
export { hashOfCode, makeCode } from './one-time-code.js';
export { PasswordHasher } from './password-hasher.js';
export { PlaceViews, roleView } from './place-views.js';
export { addressOf, mailKey, signInNameOf, staffKey } from './sign-in-method.js';
export { Totps } from './totps.js';
