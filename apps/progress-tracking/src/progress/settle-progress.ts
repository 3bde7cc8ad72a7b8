import { Events } from '#messaging';
import { crashPoint } from '#observability';
import type { State } from '#persistence';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { LearningLogRepository } from '../learning-log/index.js';
import { ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { Completions } from './completions.js';
import { ProgressRepository } from './progress.repository.js';
import type { ProgressDocument } from './progress.schema.js';

/** Progress as folded, with the events of `last` in it, by the rules of the programme that was read. */
export interface Folded {
  readonly readVersion: number | null;
  readonly programme: ProgrammeDocument;
  readonly next: State<ProgressDocument>;
}

/**
 * Tells who listens of what is complete, saves folded progress, then takes the mark off its events: each event is
 * added exactly once.
 */
@Injectable()
export class SettleProgress {
  /** Versions whose events this process has unmarked, all of them; only spares looking again. */
  private readonly settled = new LRUCache<string, number>({ max: 50_000 });

  constructor(
    private readonly progress: ProgressRepository,
    private readonly log: LearningLogRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly completions: Completions,
    private readonly events: Events,
  ) {}

  /** Whether no event of this state's last save is pending any more, as far as this process knows. */
  isSettled({ _id, version }: ProgressDocument): boolean {
    return this.settled.get(_id) === version;
  }

  /** Finishes what another process, or this one before a crash, saved but did not unmark. */
  async finish(saved: readonly ProgressDocument[]): Promise<void> {
    await this.log.unmark(saved.flatMap(({ last }) => last));
    for (const { _id, version } of saved) this.settled.set(_id, version);
  }

  /** What cannot be settled now keeps its marks; the next round reads it again and finishes it. */
  async execute(folded: readonly Folded[], now: Date): Promise<void> {
    if (folded.length === 0) return;
    // Before the save: whatever a crash leaves undone is folded once more.
    await this.completions.tell(
      folded.map(({ next }) => next),
      now,
    );
    const allSaved = await this.progress.saveAll(folded, now);
    crashPoint('fold-before-unmark');
    this.events.wake();
    if (!allSaved || (await this.haveRulesChanged(folded))) return;
    await this.log.unmark(folded.flatMap(({ next }) => next.last));
    for (const { readVersion, next } of folded) this.settled.set(next._id, (readVersion ?? 0) + 1);
  }

  /**
   * Rules that changed after they were read may have been applied to everything else already; the marks that stay lead
   * back to this progress, which is then folded anew.
   */
  private async haveRulesChanged(folded: readonly Folded[]): Promise<boolean> {
    const used = new Map(folded.map(({ programme }) => [programme._id, programme.rules]));
    const now = await this.programmes.findMany([...used.keys()]);
    return [...used].some(([id, rules]) => now.get(id)?.rules !== rules);
  }
}
