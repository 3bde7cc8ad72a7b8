import { allOperations } from '#contracts';
import type { ListedAuditEntry } from '#contracts/audit';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AccountRepository } from '../account/index.js';
import {
  AuditArrivalRepository,
  AuditBlockRepository,
  entriesOf,
  kindOf,
  type Place,
  type Wanted,
} from '../audit/index.js';
import { actWords } from './act-words.domain.js';

export type Item = z.infer<typeof ListedAuditEntry>;

/** What an answer may weigh, with room for the envelope: an entry may name 250 ids. */
const MOST_BYTES = 150_000;

/** Entries as they stand in the chain of the municipality; what finds them only says where to look. */
@Injectable()
export class AuditPages {
  constructor(
    private readonly arrivals: AuditArrivalRepository,
    private readonly blocks: AuditBlockRepository,
    private readonly accounts: AccountRepository,
  ) {}

  /** At most `limit` of them, the newest first; fewer when they are long. */
  async read(wanted: Wanted, limit: number): Promise<{ items: Item[]; nextCursor: string | null }> {
    const places = await this.arrivals.newest(wanted, limit + 1);
    const items = await this.itemsAt(places.slice(0, limit));
    let bytes = 0;
    const fitting = places.slice(0, limit).findIndex(({ _id }) => {
      bytes += Buffer.byteLength(JSON.stringify(items.get(_id) ?? ''));
      return bytes > MOST_BYTES;
    });
    const page = places.slice(0, fitting === -1 ? limit : Math.max(1, fitting));
    return {
      items: page.flatMap(({ _id }) => items.get(_id) ?? []),
      nextCursor: page.length < places.length ? (page.at(-1)?.order ?? null) : null,
    };
  }

  async find(entry: string): Promise<Item | undefined> {
    const [arrived] = await this.arrivals.findAll([entry]);
    if (arrived?.block === undefined) return undefined;
    return (await this.itemsAt([{ ...arrived, block: arrived.block }])).get(entry);
  }

  private async itemsAt(places: readonly Place[]): Promise<Map<string, Item>> {
    const ids = new Set(places.map(({ _id }) => _id));
    const blocks = await this.blocks.findAll([...new Set(places.map(({ block }) => block))]);
    const found = blocks.flatMap((block) =>
      entriesOf(block)
        .filter(({ entry }) => ids.has(entry))
        .map((entry) => ({ block: block.seq, entry })),
    );
    const names = await this.namesOf(found.flatMap(({ entry }) => entry.actor.account ?? []));
    return new Map(
      found.map(({ block, entry }) => [
        entry.entry,
        {
          ...entry,
          block,
          act: actOf(entry.operation),
          kind: kindOf(entry),
          actorName: names.get(entry.actor.account ?? '') ?? null,
        },
      ]),
    );
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
