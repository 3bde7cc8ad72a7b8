import type { EnrolmentId, ProgrammeId } from '#contracts';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { RetainedPeople, type Fate } from './retained-people.js';

export interface Plan {
  readonly counts: Readonly<Record<Fate, number>>;
  /** Enrolments that go. */
  readonly enrolments: number;
  /** The same for the same people with the same fates, and for nothing else. */
  readonly preview: string;
}

/** Goes through everybody of a programme whose retention is over; nothing is done. */
@Injectable()
export class RetentionPlan {
  constructor(private readonly retained: RetainedPeople) {}

  async make(programme: ProgrammeId, dueOn: string | null): Promise<Plan> {
    const counts: Record<Fate, number> = { erased: 0, elsewhere: 0, 'with-role': 0, held: 0 };
    const digest = createHash('sha256').update(`${programme} ${dueOn}`);
    let after: EnrolmentId | null = null;
    do {
      const page: Awaited<ReturnType<RetainedPeople['page']>> = await this.retained.page(programme, after);
      for (const { enrolment, fate } of page.items) {
        counts[fate] += 1;
        digest.update(`\n${enrolment} ${fate}`);
      }
      after = page.nextAfter;
    } while (after);
    const enrolments = counts.erased + counts.elsewhere + counts['with-role'];
    return { counts, enrolments, preview: digest.digest('hex') };
  }
}
