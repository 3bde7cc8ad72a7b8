import { z } from 'zod';

/** What somebody types to say who they are: an e-mail address, or municipality and 職員番号. */
export const SignInName = z.strictObject({
  email: z.string().nullable(),
  municipality: z.string().nullable(),
  staffNumber: z.string().nullable(),
});
