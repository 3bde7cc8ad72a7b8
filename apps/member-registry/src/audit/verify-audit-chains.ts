import type { OutputOf } from '#contracts';
import { ChainOf, type verifyAuditChains } from '#contracts/audit';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { anchorFaults, faultsOf, type Anchor, type Fault } from './audit-chain.domain.js';
import { AuditBlockRepository } from './audit-block.repository.js';
import { ChainAnchors } from './chain-anchors.js';
import { sha256 } from './sha256.js';

type Verified = OutputOf<typeof verifyAuditChains>['chains'][number];

const BLOCKS_AT_ONCE = 100;
const MOST_FAULTS = 100;

/** Recomputes every chain from its first block on and compares it with what was anchored. */
@Injectable()
export class VerifyAuditChains {
  constructor(
    private readonly blocks: AuditBlockRepository,
    private readonly anchors: ChainAnchors,
  ) {}

  async execute(): Promise<OutputOf<typeof verifyAuditChains>> {
    const anchors = await this.anchors.all();
    const chains = new Set([...(await this.blocks.chains()), ...anchors.keys()]);
    const verified: Verified[] = [];
    for (const chain of [...chains].toSorted())
      verified.push(await inTenant(chain, () => this.verify(chain, anchors.get(chain) ?? [])));
    return { chains: verified };
  }

  private async verify(chain: string, anchors: readonly Anchor[]): Promise<Verified> {
    const faults: Fault[] = [];
    const hashBySeq = new Map<number, string>();
    let [entries, head] = [0, null as Anchor | null];
    for (;;) {
      const blocks = await this.blocks.after(head?.seq ?? 0, BLOCKS_AT_ONCE);
      for (const block of blocks) {
        faults.push(...faultsOf(head, block, sha256));
        hashBySeq.set(block.seq, block.hash);
        entries += block.entryIds.length;
        head = { seq: block.seq, hash: block.hash };
      }
      if (blocks.length < BLOCKS_AT_ONCE) break;
    }
    faults.push(...anchorFaults(anchors, hashBySeq));
    return { chain: ChainOf.parse(chain), blocks: hashBySeq.size, entries, faults: faults.slice(0, MOST_FAULTS) };
  }
}
