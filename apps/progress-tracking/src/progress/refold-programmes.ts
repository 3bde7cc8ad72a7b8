import { acrossTenants, inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';
import { FoldAgain } from './fold-again.js';
import { ProgressRepository } from './progress.repository.js';
import { SettleProgress } from './settle-progress.js';

const CHUNK = 20;

/** Folds the enrolments of a programme again after its period or its courses changed. */
@Injectable()
export class RefoldProgrammes {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly progress: ProgressRepository,
    private readonly foldAgain: FoldAgain,
    private readonly settle: SettleProgress,
  ) {}

  /** Returns whether there was something to do; at most a chunk is done at once. */
  async execute(now: Date): Promise<boolean> {
    const programme = await acrossTenants('fold again by changed rules', () => this.programmes.findRefold());
    const refold = programme?.refold;
    if (!programme || refold === undefined) return false;
    await inTenant(programme.tenant, async () => {
      const outdated = await this.progress.foldedByOlder(programme._id, programme.rules, CHUNK);
      if (outdated.length === 0) return this.programmes.endRefold(programme._id, refold);
      const folded = await Promise.all(outdated.map((stored) => this.foldAgain.execute(stored, stored, programme)));
      return this.settle.execute(folded, now);
    });
    return true;
  }
}
