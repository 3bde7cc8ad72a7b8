import { z } from 'zod';
import { AccountId, PersonId } from '../ids.js';
import { Moment } from '../scalars.js';
import { HeldRole } from './account-role.js';

/** Which accounts of a list. */
export const accountFilter = {
  /** This one alone. */
  account: AccountId.optional(),
  /** without: leaves out who is and is offered to be nothing but a learner here. */
  learners: z.enum(['with', 'without']).default('with'),
};

/** An account as it is seen from one place: what it is there and nothing of what it is elsewhere. */
export const ListedAccount = z.strictObject({
  account: AccountId,
  /** The owner's own name once a role here was accepted, before that the inviter's. */
  displayName: z.string(),
  person: PersonId.nullable(),
  roles: z.array(HeldRole),
  /** Roles that wait for the owner's yes. */
  offers: z.array(HeldRole),
  /** Null also while nothing here was accepted. */
  lastSignInAt: Moment.nullable(),
});
