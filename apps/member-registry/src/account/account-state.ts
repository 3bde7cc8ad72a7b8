import type { State } from '#persistence';
import type { AccountDocument } from './account.schema.js';

/** An account's own fields as they are saved again. */
export const stateOf = ({
  _id,
  email,
  displayName,
  passwordHash,
  activationHash,
  memberships,
}: AccountDocument): State<AccountDocument> => ({
  _id,
  email,
  displayName,
  passwordHash,
  activationHash,
  memberships,
});
