import type { OutputOf } from '#contracts';
import { ChainOf, listAuditChains, verifyAuditChain } from '#contracts/audit';
import type { RpcClient } from '#messaging';

type Verified = OutputOf<typeof verifyAuditChain>;

/** What each fault means, for who reads it for the first time. */
const meanings = {
  altered: 'its content does not belong to its hash',
  unlinked: 'it does not follow from the block before',
  missing: 'this number is left out',
  truncated: 'an anchor knows this block, or knows it otherwise',
  unlisted: 'the list would not find one of its entries, or find it wrongly',
} as const;

/**
 * Verifies every audit chain, or the one named, and says one line for each and one for each defect. Answers how many it
 * verified.
 * @throws when there are defects.
 */
export async function verifyAudit(
  rpc: RpcClient,
  chain: string | undefined,
  say: (line: string) => void,
): Promise<string> {
  const chains = chain === undefined ? (await rpc.call(listAuditChains, {})).chains : [ChainOf.parse(chain)];
  const faulty: string[] = [];
  for (const one of chains) {
    const verified = await rpc.call(verifyAuditChain, { chain: one });
    say(lineOf(verified));
    for (const { block, fault } of verified.faults) say(`  block ${block}: ${fault}: ${meanings[fault]}`);
    if (verified.faults.length > 0) faulty.push(one);
  }
  if (faulty.length > 0)
    throw new Error(
      `${faulty.length} of ${chains.length} audit chains have defects: ${faulty.join(', ')}. Keep the data folder as it is, and compare with a backup.\n` +
        `監査記録 ${chains.length} 件のうち ${faulty.length} 件に欠陥があります。データフォルダーをそのまま保全し、バックアップと比べてください。`,
    );
  return `${chains.length} audit chains, no defects / 監査記録 ${chains.length} 件、欠陥はありません`;
}

function lineOf({ chain, entries, blocks, head, anchor, faults }: Verified): string {
  const state = faults.length > 0 ? 'DEFECT' : 'ok';
  const end = head ? `head ${head.block} ${head.hash}` : 'no head';
  const anchored = anchor ? `anchored up to block ${anchor.block} (${anchor.at})` : 'not anchored yet';
  return `${chain} ${state}: ${entries} entries in ${blocks} blocks, ${end}, ${anchored}`;
}
