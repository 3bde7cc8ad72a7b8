import { canonical } from '#audit';
import type { AuditEntry } from '#contracts/audit';
import { Sweeps } from '#jobs';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AuditArrivalRepository } from './audit-arrival.repository.js';
import { nextLink } from './audit-chain.domain.js';
import { AuditBlockRepository } from './audit-block.repository.js';
import { sha256 } from './sha256.js';

const MOST_IN_A_BLOCK = 200;

/**
 * Puts entries that have arrived into their chain, in blocks. A block is one document with the next number, so two that
 * append at once cannot both; what a crash left pending though it stands in a block is found there.
 */
@Injectable()
export class AppendEntries {
  constructor(
    private readonly arrivals: AuditArrivalRepository,
    private readonly blocks: AuditBlockRepository,
  ) {}

  @Sweeps({ name: 'append-audit-entries', everyMs: 300 })
  async appendAll(): Promise<void> {
    for (const chain of await this.arrivals.chainsWithPending()) {
      await inTenant(chain, async () => {
        while (await this.appendBlock());
      });
    }
  }

  /** @returns whether more may be waiting. */
  private async appendBlock(): Promise<boolean> {
    const arrived = await this.arrivals.pending(MOST_IN_A_BLOCK);
    const standing = await this.blocks.standing(arrived.map(({ entry }) => entry));
    const fresh = arrived.filter(({ entry }) => !standing.has(entry)).toSorted(byTime);
    if (fresh.length > 0) {
      const block = await this.append(fresh);
      if (block === undefined) return true;
      for (const { entry } of fresh) standing.set(entry, block);
    }
    for (const block of new Set(arrived.map(({ entry }) => standing.get(entry) ?? 0))) {
      const ids = arrived.map(({ entry }) => entry).filter((entry) => standing.get(entry) === block);
      await this.arrivals.settle(ids, block);
    }
    return arrived.length === MOST_IN_A_BLOCK;
  }

  /** The number of the new block; undefined when somebody else appended one first. */
  private async append(entries: readonly AuditEntry[]): Promise<number | undefined> {
    const link = nextLink(await this.blocks.head(), canonical(entries), sha256);
    const entryIds = entries.map(({ entry }) => entry);
    return (await this.blocks.append({ ...link, appendedAt: new Date(), entryIds })) ? link.seq : undefined;
  }
}

const byTime = (a: AuditEntry, b: AuditEntry): number =>
  a.at === b.at ? (a.entry < b.entry ? -1 : 1) : a.at < b.at ? -1 : 1;
