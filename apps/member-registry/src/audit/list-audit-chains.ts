import type { OutputOf } from '#contracts';
import { ChainOf, type listAuditChains } from '#contracts/audit';
import { Injectable } from '@nestjs/common';
import { AuditBlockRepository } from './audit-block.repository.js';
import { ChainAnchors } from './chain-anchors.js';

/** Every chain there is; one that was taken away whole is still known to its anchors. */
@Injectable()
export class ListAuditChains {
  constructor(
    private readonly blocks: AuditBlockRepository,
    private readonly anchors: ChainAnchors,
  ) {}

  async execute(): Promise<OutputOf<typeof listAuditChains>> {
    const codes = new Set([...(await this.blocks.chains()), ...(await this.anchors.all()).keys()]);
    return { chains: [...codes].toSorted().map((code) => ChainOf.parse(code)) };
  }
}
