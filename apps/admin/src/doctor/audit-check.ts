import { listAuditChains, verifyAuditChain } from '#contracts/audit';
import type { RpcClient } from '#messaging';
import { fault, ok, type Check } from './check.js';

/** Every audit chain, recomputed; `audit verify` says more. */
export async function auditCheck(rpc: RpcClient): Promise<Check> {
  const { chains } = await rpc.call(listAuditChains, {});
  let entries = 0;
  const faulty: string[] = [];
  for (const chain of chains) {
    const verified = await rpc.call(verifyAuditChain, { chain });
    entries += verified.entries;
    if (verified.faults.length > 0) faulty.push(chain);
  }
  if (faulty.length === 0) return ok('audit chains', `${entries} entries in ${chains.length} chains, no defects`);
  return fault(
    'audit chains',
    `defects in ${faulty.join(', ')}`,
    'npm run admin -- audit verify says where. Keep the data folder as it is. / audit verify で場所を確かめ、データフォルダーをそのまま保全してください。',
  );
}
