import { allOperations, fitting } from '#contracts';
import { AuditEntry, type ListedAuditEntry } from '#contracts/audit';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AccountRepository } from '../account/index.js';
import { AuditArrivalRepository, AuditBlockRepository, entriesOf, kindOf, type Wanted } from '../audit/index.js';
import { actWords } from './act-words.domain.js';

export type Item = z.infer<typeof ListedAuditEntry>;

/** What is shown of an entry beside itself. */
const BESIDE_BYTES = 300;

/** Entries of the municipality's chain, as they are shown. */
@Injectable()
export class AuditPages {
  constructor(
    private readonly arrivals: AuditArrivalRepository,
    private readonly blocks: AuditBlockRepository,
    private readonly accounts: AccountRepository,
  ) {}

  /** At most `limit` of them, the newest first; fewer when they are long. */
  async read(wanted: Wanted, limit: number): Promise<{ items: Item[]; nextCursor: string | null }> {
    const found = await this.arrivals.newest(wanted, limit + 1);
    const page = found.slice(0, Math.min(limit, fitting(found.map(({ body }) => body.length + BESIDE_BYTES))));
    return {
      items: await this.view(page.map(({ block, body }) => ({ block, entry: AuditEntry.parse(JSON.parse(body)) }))),
      nextCursor: page.length < found.length ? (page.at(-1)?.order ?? null) : null,
    };
  }

  /** One entry as the chain itself has it. */
  async find(id: string): Promise<Item | undefined> {
    const [arrived] = await this.arrivals.findAll([id]);
    const block = arrived?.block === undefined ? null : await this.blocks.find(arrived.block);
    const entry = block && entriesOf(block).find((one) => one.entry === id);
    if (!block || !entry) return undefined;
    return (await this.view([{ block: block.seq, entry }]))[0];
  }

  private async view(found: readonly { readonly block: number; readonly entry: AuditEntry }[]): Promise<Item[]> {
    const names = await this.namesOf(found.flatMap(({ entry }) => entry.actor.account ?? []));
    return found.map(({ block, entry }) => ({
      ...entry,
      block,
      act: actOf(entry.operation),
      kind: kindOf(entry),
      actorName: names.get(entry.actor.account ?? '') ?? null,
    }));
  }

  /** A municipality knows the names of those who have accepted a role in it, and nobody else's. */
  private async namesOf(accounts: readonly string[]): Promise<Map<string, string>> {
    const here = requireTenant();
    const found = await this.accounts.findAll([...new Set(accounts)]);
    const members = found.filter(({ memberships }) => memberships.some(({ municipality }) => municipality === here));
    return new Map(members.map(({ _id, displayName }) => [_id, displayName]));
  }
}

const actOf = (operation: string): string =>
  actWords[operation] ?? allOperations.find(({ name }) => name === operation)?.summary ?? operation;
