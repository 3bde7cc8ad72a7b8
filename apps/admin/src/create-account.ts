import { MunicipalityCode, PersonId, roles, type Role } from '#contracts';
import { choosePassword, inviteAccount } from '#contracts/registry';
import type { RpcClient } from '#messaging';

interface AccountOptions {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly municipality?: string | undefined;
  readonly person?: string | undefined;
  readonly password?: string | undefined;
}

/**
 * Makes an account with a role, and gives it its first password when one is named. Nobody is written to: the operator
 * hands over the code.
 */
export async function createAccount(rpc: RpcClient, options: AccountOptions): Promise<string> {
  const { email, name, municipality, person, password } = options;
  const role = roles.find((known): known is Role => known === options.role);
  if (!email || !name || !role) throw new Error('--email, --name and --role are needed');
  const { code } = await rpc.call(inviteAccount, {
    email,
    displayName: name,
    role,
    ...(municipality && { municipality: MunicipalityCode.parse(municipality) }),
    ...(person && { person: PersonId.parse(person) }),
  });
  if (code === null) return `${email} has a password already`;
  if (!password) return `${email}: code for the first sign-in: ${code}`;
  await rpc.call(choosePassword, { code, password });
  return `${email} can sign in`;
}
