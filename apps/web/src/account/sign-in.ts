import type { SignIn } from '#contracts/registry';
import type { z } from 'zod';
import { asFailure } from '../api/problem.js';
import { send } from '../api/send.js';

/**
 * Signs in; `totp-needed`: the name and the password are right, the authenticator app's digits are still wanted.
 * @throws RequestFailed
 */
export async function signIn(typed: z.input<typeof SignIn>): Promise<'signed-in' | 'totp-needed'> {
  try {
    await send('POST', '/session', { body: JSON.stringify(typed) });
    return 'signed-in';
  } catch (error) {
    if (asFailure(error).code === 'totp-needed') return 'totp-needed';
    throw error;
  }
}
