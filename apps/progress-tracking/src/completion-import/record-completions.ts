import { dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { recordCompletions } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { blockedBy, EnrolmentRepository } from '../enrolment/index.js';
import { GatheredInserts, LearningLogRepository, storedId, type LoggedEventDocument } from '../learning-log/index.js';
import { recordingTermsOf, ProgrammeRepository } from '../programme/index.js';
import { AcceptingPressure } from '../recording/index.js';
import { judgeCompletion, momentOf } from './completion.domain.js';

type Input = InputOf<typeof recordCompletions>;
type Result = OutputOf<typeof recordCompletions>['results'][number];

/**
 * Takes completions at providers into the learning log. An event's id follows from enrolment, lesson and day, so that
 * the same file again changes nothing.
 */
@Injectable()
export class RecordCompletions {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly log: LearningLogRepository,
    private readonly inserts: GatheredInserts,
    private readonly pressure: AcceptingPressure,
  ) {}

  async execute({ completions, dryRun }: Input): Promise<OutputOf<typeof recordCompletions>> {
    const now = new Date();
    await this.pressure.check(now);
    const judged = await this.judge(completions, now);
    const events = judged.flatMap((one) => (typeof one === 'string' ? [] : one));
    const before = await this.log.hashes(events.map(({ _id }) => _id));
    const fresh = new Map(events.filter(({ _id }) => !before.has(_id)).map((event) => [event._id, event]));
    if (!dryRun && fresh.size > 0) await this.inserts.insert([...fresh.values()]);
    const seen = new Set<string>();
    return {
      results: judged.map((one): Result => {
        if (typeof one === 'string') return one;
        const isNew = fresh.has(one._id) && !seen.has(one._id);
        seen.add(one._id);
        return isNew ? 'created' : 'unchanged';
      }),
    };
  }

  private async judge(completions: Input['completions'], now: Date): Promise<(LoggedEventDocument | Result)[]> {
    const stored = await this.enrolments.findMany(completions.map(({ enrolment }) => enrolment));
    const enrolments = new Map(stored.map((one) => [one._id, one]));
    const programmes = await this.programmes.findMany([...new Set(stored.map(({ programme }) => programme))]);
    return completions.map((completion) => {
      const enrolment = enrolments.get(completion.enrolment);
      const programme = programmes.get(enrolment?.programme ?? '');
      if (!enrolment || !programme) return 'unknown-enrolment';
      const blocked = blockedBy(recordingTermsOf(programme), enrolment);
      if (blocked) return blocked;
      const refused = judgeCompletion(completion, programme, dayInJapan(now));
      if (refused) return refused;
      const { course, lesson, on } = completion;
      return {
        _id: storedId(`completion/${enrolment._id}/${course}/${lesson}/${on}`),
        tenant: enrolment.tenant,
        programme: programme._id,
        enrolment: enrolment._id,
        course,
        lesson,
        kind: 'completed',
        progress: null,
        score: null,
        seconds: 0,
        at: momentOf(on, now),
        receivedAt: now,
        bodyHash: createHash('sha256')
          .update(JSON.stringify([course, lesson, on]))
          .digest('base64url'),
        pending: true,
      };
    });
  }
}
