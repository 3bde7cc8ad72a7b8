import { Sweeps } from '#jobs';
import { inTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Anchor } from './audit-chain.domain.js';
import { AuditBlockRepository } from './audit-block.repository.js';

export const ANCHORS_FILE = Symbol('anchors file');

const HOUR_MS = 3_600_000;
const Line = z.object({ at: z.string(), chain: z.string(), seq: z.int(), hash: z.string() });

/**
 * The heads of all chains, hour by hour, in a file beside the database: who cuts a chain in the database or writes it
 * anew would have to change this file too. Lines are only ever added.
 */
@Injectable()
export class ChainAnchors {
  private readonly anchored = new Map<string, number>();

  constructor(
    @Inject(ANCHORS_FILE) private readonly file: string,
    private readonly blocks: AuditBlockRepository,
  ) {}

  @Sweeps({ name: 'anchor-audit-chains', everyMs: HOUR_MS })
  async anchorAll(): Promise<void> {
    const lines: string[] = [];
    for (const chain of await this.blocks.chains()) {
      const head = await inTenant(chain, () => this.blocks.head());
      if (!head || this.anchored.get(chain) === head.seq) continue;
      lines.push(`${JSON.stringify({ at: new Date().toISOString(), chain, seq: head.seq, hash: head.hash })}\n`);
      this.anchored.set(chain, head.seq);
    }
    if (lines.length > 0) await this.write(lines.join(''));
  }

  /** What was anchored, by chain. */
  async all(): Promise<ReadonlyMap<string, readonly (Anchor & { readonly at: string })[]>> {
    const text = await readFile(this.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const byChain = new Map<string, (Anchor & { readonly at: string })[]>();
    for (const line of text.split('\n').filter((one) => one !== '')) {
      const { chain, ...anchor } = Line.parse(JSON.parse(line));
      byChain.set(chain, [...(byChain.get(chain) ?? []), anchor]);
    }
    return byChain;
  }

  private async write(lines: string): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    const file = await open(this.file, 'a', 0o600);
    try {
      await file.appendFile(lines);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
