import { z } from 'zod';
import { AccountId, EnrolmentId, PersonId } from './ids.js';

/**
 * Whose records are meant. Without a person only the enrolments are: the person stays, for another programme.
 * `words` are what they are called by (names, address, number), to be looked for where no id leads to a record.
 */
export const Subject = z.strictObject({
  person: PersonId.nullable(),
  enrolments: z.array(EnrolmentId).max(1000),
  accounts: z.array(AccountId).max(20),
  words: z.array(z.string().max(300)).max(20),
});
export type Subject = z.infer<typeof Subject>;

/** As many people as are erased together. */
export const SUBJECTS_AT_ONCE = 100;
