import type { OutputOf } from '#contracts';
import type { listDueRetention } from '#contracts/privacy';
import { Injectable } from '@nestjs/common';
import { RetentionRunRepository } from './retention-run.repository.js';
import { Retention } from './retention.js';
import { RunViews } from './run-views.js';

/** The programmes whose retention is over, with how far erasing is. */
@Injectable()
export class ListDueRetention {
  constructor(
    private readonly retention: Retention,
    private readonly runs: RetentionRunRepository,
    private readonly views: RunViews,
  ) {}

  async execute(now = new Date()): Promise<OutputOf<typeof listDueRetention>> {
    const due = await this.retention.due(now);
    const items = await Promise.all(
      due.map(async (one) => {
        const { municipality: _, ...programme } = one;
        const run = await this.runs.find(programme.programme, programme.dueOn);
        return { ...programme, run: run && (await this.views.of(run)) };
      }),
    );
    return { items };
  }
}
