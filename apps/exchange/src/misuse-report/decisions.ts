import type { SharedThingId, OutputOf } from '#contracts';
import type { settleReports } from '#contracts/exchange';
import { Sweeps } from '#jobs';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ReportedThingRepository } from './reported-thing.repository.js';
import type { ReportedThingDocument } from './reported-thing.schema.js';
import { SharedThings } from './shared-things.js';

const SWEPT = 100;

/** Keeps what the secretariat decides, and has the thing follow: at once, or when somebody sweeps after a crash. */
@Injectable()
export class Decisions {
  constructor(
    private readonly reported: ReportedThingRepository,
    private readonly things: SharedThings,
  ) {}

  /** @throws DomainError `reported-thing-not-found` */
  async make(
    thing: SharedThingId,
    decide: (stored: ReportedThingDocument) => ReportedThingDocument,
  ): Promise<OutputOf<typeof settleReports>> {
    const { state } = await retryWhenChanged(async () => {
      const stored = await this.reported.get(thing);
      const next = decide(stored);
      if (next !== stored) await this.reported.save(stored, { ...next, unfollowed: true }, new Date());
      return next;
    });
    await this.follow(thing);
    return { thing, state };
  }

  @Sweeps({ name: 'unfollowed-decisions', everyMs: 15_000 })
  async sweep(): Promise<void> {
    for (const { _id } of await this.reported.listUnfollowed(SWEPT)) await this.follow(_id);
  }

  /** Once more, where something else was decided meanwhile: the thing may have followed that already. */
  private async follow(thing: string): Promise<void> {
    let stored: ReportedThingDocument;
    do {
      stored = await this.reported.get(thing);
      await this.things.setHidden(stored.kind, thing, stored.hidden);
    } while (!(await this.reported.unmark(stored)));
  }
}
