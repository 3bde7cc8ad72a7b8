import { canonical } from '#audit';
import type { AuditEntry } from '#contracts/audit';
import { Sweeps } from '#jobs';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
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
  constructor(private readonly blocks: AuditBlockRepository) {}

  @Sweeps({ name: 'append-audit-entries', everyMs: 300 })
  async appendAll(): Promise<void> {
    for (const chain of await this.blocks.chainsWithPending()) {
      await inTenant(chain, async () => {
        while (await this.appendBlock());
      });
    }
  }

  /** @returns whether more may be waiting. */
  private async appendBlock(): Promise<boolean> {
    const arrived = await this.blocks.pending(MOST_IN_A_BLOCK);
    const ids = arrived.map(({ entry }) => entry);
    const standing = await this.blocks.standing(ids);
    const fresh = arrived.filter(({ entry }) => !standing.has(entry)).toSorted(byTime);
    if (fresh.length > 0 && !(await this.append(fresh))) return true;
    await this.blocks.settle(ids);
    return arrived.length === MOST_IN_A_BLOCK;
  }

  private async append(entries: readonly AuditEntry[]): Promise<boolean> {
    const link = nextLink(await this.blocks.head(), canonical(entries), sha256);
    const about = new Set(
      entries.flatMap(({ actor, subjects }) => [actor.account ?? [], actor.support ?? [], subjects].flat()),
    );
    const entryIds = entries.map(({ entry }) => entry);
    return this.blocks.append({ ...link, appendedAt: new Date(), entryIds, about: [...about] });
  }
}

const byTime = (a: AuditEntry, b: AuditEntry): number =>
  a.at === b.at ? (a.entry < b.entry ? -1 : 1) : a.at < b.at ? -1 : 1;
