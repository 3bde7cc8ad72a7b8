import { municipalityField } from '#contracts';
import { NETWORK_CHAIN } from '#contracts/audit';
import type { RecordedCall } from '#messaging';

type Grant = { readonly memberships?: readonly { readonly municipality: string | null }[] };

/**
 * Whose chain keeps a call: the municipality it acts in, or the one it names; a sign-in belongs to each municipality of
 * the account. What belongs to none is kept in the network's own chain.
 */
export function chainsOf({ contract, caller, input }: RecordedCall, output?: unknown): readonly [string, ...string[]] {
  if (contract.audit === 'sign-in') {
    const codes = ((output as Grant | undefined)?.memberships ?? []).flatMap(({ municipality }) => municipality ?? []);
    const [first = NETWORK_CHAIN, ...more] = new Set(codes);
    return [first, ...more];
  }
  const link = input[contract.keptWithLink ?? ''];
  const [code] = (typeof link === 'string' && /^\d{6}(?=-)/.exec(link)) || [];
  if (code !== undefined) return [code];
  const named = input[municipalityField(contract.access) ?? ''];
  return [caller?.tenant ?? (typeof named === 'string' ? named : NETWORK_CHAIN)];
}
