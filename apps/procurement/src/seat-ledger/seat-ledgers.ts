import { DomainError } from '#contracts';
import { currentScope } from '#observability';
import { Gathering } from '#persistence';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { PurchaseDocument } from '../purchase/index.js';
import { Ledger, type Entry, type Purchased, type SeatAct } from './ledger.domain.js';
import { SeatEntryRepository } from './seat-entry.repository.js';

type Frozen = Pick<PurchaseDocument, '_id' | 'startsOn' | 'endsOn' | 'frozen'>;
type Decide = (ledger: Ledger) => SeatAct | null;

/** A ledger as far as it was read, and those who wait to write in it. */
interface OpenLedger {
  readonly ledger: Ledger;
  /** One read under way answers all who asked before it began. */
  readonly reads: Gathering<null, null>;
  readonly acts: Gathering<Decide, Entry | null>;
}

/** Entries that are read in one go. */
const CHUNK = 5000;
/** How often another replica may be faster. */
const TRIES = 50;
/** Longer than a write is on its way: what is recorded before that is stored, or never will be. */
const SETTLED_AFTER_MS = 10_000;

/**
 * The ledgers of purchases. Entries never change and their places have no gap, so a ledger that was read once is read on
 * from there. An act is decided by all entries before its place, and the place can be taken only once: what was free when
 * it was decided is free when it is stored, whoever else acts anywhere.
 */
@Injectable()
export class SeatLedgers {
  private readonly open = new LRUCache<string, OpenLedger>({ max: 200 });

  constructor(private readonly entries: SeatEntryRepository) {}

  /** As known now. */
  async now(purchase: Frozen): Promise<Ledger> {
    const { ledger, reads } = this.opened(purchase);
    await reads.add([null]);
    return ledger;
  }

  /**
   * Of which balances as known at a moment can be asked, which never change: every later entry is recorded later than
   * the last one there is.
   * @throws DomainError `moment-too-recent` while an entry recorded by then may be on its way.
   */
  async knownAt(purchase: Frozen, moment: Date): Promise<Ledger> {
    const ledger = await this.now(purchase);
    const { recordedAt } = ledger;
    const isSettled = moment.getTime() < Date.now() - SETTLED_AFTER_MS;
    if (!isSettled && (recordedAt === null || moment > recordedAt)) throw new DomainError('moment-too-recent');
    return ledger;
  }

  /**
   * Writes what is decided at the next place, as soon as those who came before have theirs; null: nothing to write. Whose
   * turn comes when its caller waits no longer is refused: what nobody hears of is not done.
   * @throws what `decide` throws; DomainError `busy`, `changed-meanwhile`.
   */
  async act(purchase: Frozen, decide: Decide): Promise<Ledger> {
    const { ledger, acts } = this.opened(purchase);
    const deadline = currentScope()?.deadline ?? Infinity;
    const decideInTime: Decide = (read) => {
      if (Date.now() > deadline) throw new DomainError('busy', { retryAfterSeconds: 1 });
      return decide(read);
    };
    const [entry] = await acts.add([decideInTime]);
    if (entry) this.entries.note(purchase._id, entry);
    return ledger;
  }

  private opened(purchase: Frozen): OpenLedger {
    // What the freeze gave is part of it: before the freeze there is nothing to keep.
    const key = `${purchase._id} ${purchase.frozen ? 'frozen' : 'open'}`;
    const known = this.open.get(key);
    if (known) return known;
    const ledger = new Ledger(purchasedBy(purchase));
    const reads = new Gathering<null, null>(
      async (asked) => {
        await this.readOn(purchase, ledger);
        return asked;
      },
      { atOnce: 1, batch: 2000, waiting: 2000 },
    );
    const acts = new Gathering<Decide, Entry | null>(
      async (decisions) => {
        const written: (Entry | null)[] = [];
        for (const decide of decisions) written.push(await this.write(purchase, ledger, decide));
        return written;
      },
      { atOnce: 1, batch: 1, waiting: 2000 },
    );
    const opened = { ledger, reads, acts };
    this.open.set(key, opened);
    return opened;
  }

  private async write(purchase: Frozen, ledger: Ledger, decide: Decide): Promise<Entry | null> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      await this.readOn(purchase, ledger);
      const act = decide(ledger);
      if (!act) return null;
      const { place, recordedAt } = ledger;
      const entry = { ...act, place: place + 1, recordedAt: laterThan(recordedAt) };
      if (await this.entries.insert(purchase._id, entry)) {
        ledger.read(entry);
        return entry;
      }
    }
    throw new DomainError('changed-meanwhile');
  }

  private async readOn(purchase: Frozen, ledger: Ledger): Promise<void> {
    for (;;) {
      const found = await this.entries.after(purchase._id, ledger.place, CHUNK);
      for (const entry of found) ledger.read(entry);
      if (found.length < CHUNK) return;
    }
  }
}

/** Now, or a millisecond after the entry before: the order of places is the order of time, whatever a clock says. */
const laterThan = (before: Date | null): Date => new Date(Math.max(Date.now(), (before?.getTime() ?? 0) + 1));

function purchasedBy({ startsOn, endsOn, frozen }: Omit<Frozen, '_id'>): Purchased {
  const seats = new Map<string, number>(frozen?.invoices.map((one) => [one.municipality, one.seats]));
  return { startsOn, endsOn, frozenAt: frozen?.recordedAt ?? null, seatsOf: (member) => seats.get(member) ?? 0 };
}
