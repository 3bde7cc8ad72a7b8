import { canonical } from '#audit';
import type { OutputOf } from '#contracts';
import { ChainOf, type AuditEntry, type verifyAuditChain } from '#contracts/audit';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AuditArrivalRepository } from './audit-arrival.repository.js';
import { anchorFaults, entriesOf, faultsOf, isListed, type Anchor, type Fault } from './audit-chain.domain.js';
import { AuditBlockRepository } from './audit-block.repository.js';
import type { AuditBlockDocument } from './audit-block.schema.js';
import { ChainAnchors } from './chain-anchors.js';
import { sha256 } from './sha256.js';

type Verified = OutputOf<typeof verifyAuditChain>;

const BLOCKS_AT_ONCE = 50;
const MOST_FAULTS = 100;

/** Recomputes a chain from its first block on and compares it with what was anchored and with what the list finds. */
@Injectable()
export class VerifyAuditChain {
  private readonly underway = new Map<string, Promise<Verified>>();

  constructor(
    private readonly arrivals: AuditArrivalRepository,
    private readonly blocks: AuditBlockRepository,
    private readonly anchors: ChainAnchors,
  ) {}

  /** Whoever asks meanwhile gets the same answer: a long chain is read once at a time. */
  execute(chain: string): Promise<Verified> {
    const underway = this.underway.get(chain);
    if (underway) return underway;
    const verifying = inTenant(chain, () => this.verify(chain)).finally(() => this.underway.delete(chain));
    this.underway.set(chain, verifying);
    return verifying;
  }

  private async verify(chain: string): Promise<Verified> {
    // Read first: what is anchored meanwhile may lie behind the last block read.
    const anchors = (await this.anchors.all()).get(chain) ?? [];
    const anchored = new Set(anchors.map(({ seq }) => seq));
    const faults: Fault[] = [];
    const hashBySeq = new Map<number, string>();
    let [blocks, entries, head] = [0, 0, null as Pick<AuditBlockDocument, 'seq' | 'hash'> | null];
    for (;;) {
      const read = await this.blocks.after(head?.seq ?? 0, BLOCKS_AT_ONCE);
      for (const block of read) {
        faults.push(...faultsOf(head, block, sha256));
        if (anchored.has(block.seq)) hashBySeq.set(block.seq, block.hash);
        blocks += 1;
        entries += entriesOf(block).length;
        head = { seq: block.seq, hash: block.hash };
      }
      faults.push(...(await this.unlisted(read)));
      if (read.length < BLOCKS_AT_ONCE) break;
    }
    faults.push(...anchorFaults(anchors, hashBySeq));
    return {
      chain: ChainOf.parse(chain),
      blocks,
      entries,
      head: head && { block: head.seq, hash: head.hash },
      anchor: anchorView(anchors.at(-1)),
      faults: faults.slice(0, MOST_FAULTS),
    };
  }

  private async unlisted(blocks: readonly AuditBlockDocument[]): Promise<Fault[]> {
    const found = await this.arrivals.findAll(blocks.flatMap(entriesOf).map(({ entry }) => entry));
    const byId = new Map(found.map((arrival) => [arrival._id, arrival]));
    const isUnlisted = (entry: AuditEntry, seq: number) =>
      !isListed(entry, canonical(entry), seq, byId.get(entry.entry));
    return blocks
      .filter((block) => entriesOf(block).some((entry) => isUnlisted(entry, block.seq)))
      .map(({ seq }) => ({ block: seq, fault: 'unlisted' }));
  }
}

const anchorView = (anchor: (Anchor & { readonly at: string }) | undefined): Verified['anchor'] =>
  anchor ? { block: anchor.seq, at: anchor.at } : null;
