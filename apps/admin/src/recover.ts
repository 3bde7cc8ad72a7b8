import { recoverAccount } from '#contracts/registry';
import type { RpcClient } from '#messaging';

const done = {
  'remove-totp': 'signs in without an authenticator app',
  disable: 'is closed and signed out everywhere',
  enable: 'is open again',
} as const;

/** Helps an owner whom the operator knows to be the owner. */
export async function recover(rpc: RpcClient, act: keyof typeof done, email: string | undefined): Promise<string> {
  if (!email) throw new Error('--email is needed');
  await rpc.call(recoverAccount, { email, act });
  return `${email} ${done[act]}`;
}
