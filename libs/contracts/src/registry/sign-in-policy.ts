import { z } from 'zod';

/** How a municipality wants its people to sign in. */
export const SignInPolicy = z.strictObject({
  /** Administrators, officers and auditors need an authenticator app. */
  adminsNeedTotp: z.boolean(),
});
