import { activateAccount, inviteAccount } from '#contracts/registry';
import type { RpcClient } from '#messaging';

/** Invites an account of the secretariat, and gives it its first password when one is named. */
export async function createSecretariat(
  rpc: RpcClient,
  options: { email: string; name: string; password?: string | undefined },
): Promise<string> {
  const { email, password } = options;
  const { activationCode } = await rpc.call(inviteAccount, { email, displayName: options.name, role: 'secretariat' });
  if (activationCode === null) return `${email} has a password already`;
  if (!password) return `${email}: code for the first sign-in: ${activationCode}`;
  await rpc.call(activateAccount, { email, activationCode, password });
  return `${email} can sign in`;
}
