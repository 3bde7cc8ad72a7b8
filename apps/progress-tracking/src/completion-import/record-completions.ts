import { dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { CompletionSource, recordCompletions } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { blockedBy, EnrolmentRepository } from '../enrolment/index.js';
import { GatheredInserts, LearningLogRepository, storedId, type LoggedEventDocument } from '../learning-log/index.js';
import { recordingTermsOf, ProgrammeRepository } from '../programme/index.js';
import {
  decideCompletion,
  notTakenBack,
  type Decision,
  type KnownCompletion,
  type SaidCompletion,
} from '../progress/index.js';
import { AcceptingPressure } from '../recording/index.js';
import { judgeCompletion, momentOf } from './completion.domain.js';

type Input = InputOf<typeof recordCompletions>;
type Output = OutputOf<typeof recordCompletions>;
type Result = Output['results'][number];

/** What a completion becomes: refused, or decided with what goes into the log, if anything. */
type Judged = Result | { readonly decision: Decision; readonly event: LoggedEventDocument };

/**
 * Takes completions at providers into the learning log, by the rule that README tells. An event's id follows from what
 * it says and from the word whose place it takes, so that the same file again changes nothing.
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

  async execute({ completions, source, dryRun }: Input): Promise<Output> {
    const now = new Date();
    await this.pressure.check(now);
    const judged = await this.judge(completions, source, now);
    const fresh = new Map<string, LoggedEventDocument>();
    const notes: NonNullable<Output['notes']> = [];
    const results = judged.map((one, place): Result => {
      if (typeof one === 'string') return one;
      const { decision, event } = one;
      const { outcome, note, before, after } = decision;
      if (outcome === 'unchanged' || fresh.has(event._id)) return 'unchanged';
      fresh.set(event._id, event);
      if (note) notes.push({ place, note, before, after });
      return outcome;
    });
    if (!dryRun && fresh.size > 0) await this.inserts.insert([...fresh.values()]);
    return { results, notes };
  }

  private async judge(completions: Input['completions'], source: CompletionSource, now: Date): Promise<Judged[]> {
    const ids = [...new Set(completions.map(({ enrolment }) => enrolment))];
    const stored = await this.enrolments.findMany(ids);
    const enrolments = new Map(stored.map((one) => [one._id, one]));
    const programmes = await this.programmes.findMany([...new Set(stored.map(({ programme }) => programme))]);
    const logged = notTakenBack(await this.log.completionsOf(ids));
    return completions.map((completion): Judged => {
      const enrolment = enrolments.get(completion.enrolment);
      const programme = programmes.get(enrolment?.programme ?? '');
      if (!enrolment || !programme) return 'unknown-enrolment';
      const blocked = blockedBy(recordingTermsOf(programme), enrolment);
      if (blocked) return blocked;
      const refused = judgeCompletion(completion, programme, dayInJapan(now));
      if (refused) return refused;
      const { course, lesson, on, score = null } = completion;
      const known = logged.filter(
        (one) => one.enrolment === enrolment._id && one.course === course && one.lesson === lesson,
      );
      const said = { ...source, at: momentOf(on, now), score };
      const decision = decideCompletion(known, said, dayInJapan(enrolment.enrolledAt));
      return { decision, event: eventOf(enrolment, completion, said, decision.last, now) };
    });
  }
}

function eventOf(
  { _id: enrolment, tenant, programme }: { readonly _id: string; readonly tenant: string; readonly programme: string },
  { course, lesson, on }: Input['completions'][number],
  { at, score, provider, confidence }: SaidCompletion,
  last: KnownCompletion | null,
  now: Date,
): LoggedEventDocument {
  const bodyHash = createHash('sha256')
    .update(JSON.stringify([course, lesson, on, score, confidence, last?._id ?? null]))
    .digest('base64url');
  return {
    _id: storedId(`completion/${enrolment}/${provider}/${bodyHash}`),
    tenant,
    programme,
    enrolment,
    course,
    lesson,
    kind: 'completed',
    progress: null,
    score,
    seconds: 0,
    at,
    // The last word is the one taken in last, whatever the clocks of two servers say.
    receivedAt: new Date(Math.max(now.getTime(), (last?.receivedAt.getTime() ?? 0) + 1)),
    bodyHash,
    source: 'provider',
    provider,
    confidence,
    pending: true,
  };
}
