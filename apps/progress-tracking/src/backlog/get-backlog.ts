import type { InputOf, OutputOf } from '#contracts';
import type { getProgressBacklog } from '#contracts/progress';
import { acrossTenants } from '#persistence';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { LearningLogRepository } from '../learning-log/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { ProgressRepository } from '../progress/index.js';

/** Since when something accepted here waits: pending events, unpublished changes, progress to be folded again. */
@Injectable()
export class GetBacklog {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly log: LearningLogRepository,
    private readonly progress: ProgressRepository,
  ) {}

  execute(input: InputOf<typeof getProgressBacklog>): Promise<OutputOf<typeof getProgressBacklog>> {
    return acrossTenants('backlog', async () => {
      const waiting = await Promise.all([this.ofProgrammes(input), this.ofEnrolments(input)]);
      const times = waiting.flat().flatMap((moment) => moment?.getTime() ?? []);
      return { oldest: times.length > 0 ? new Date(Math.min(...times)).toISOString() : null };
    });
  }

  private ofProgrammes({ programme, municipality }: InputOf<typeof getProgressBacklog>): Promise<(Date | null)[]> {
    if (programme) return this.programmes.oldestWaiting({ _id: programme });
    return this.programmes.oldestWaiting(municipality ? { tenant: municipality } : {});
  }

  /** Of a municipality programme by programme: each look is one entry of an index. */
  private async ofEnrolments(input: InputOf<typeof getProgressBacklog>): Promise<(Date | null)[]> {
    const all = !input.programme && !input.municipality;
    if (all) return this.ofOne(undefined);
    const ids = input.programme ? [input.programme] : await this.programmes.idsOf(input.municipality as string);
    return (await Promise.all(ids.map((id) => this.ofOne(id)))).flat();
  }

  private ofOne(programme: string | undefined): Promise<(Date | null)[]> {
    const filter = programme ? { programme } : {};
    return Promise.all([
      this.log.oldestPending(programme),
      this.enrolments.oldestWaiting(filter),
      this.progress.oldestWaiting(filter),
    ]);
  }
}
