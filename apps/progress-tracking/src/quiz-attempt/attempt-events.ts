import { createHash } from 'node:crypto';
import { storedId, type LoggedEventDocument } from '../learning-log/index.js';
import type { Attempt } from './quiz-record.domain.js';
import type { QuizRecordDocument } from './quiz-record.schema.js';

/**
 * What an attempt is in the learning log: a score, and where it was passed a completion. The ids hold a `/`, which no
 * sender's event id may: nobody can take them.
 */
export function attemptEvents(record: QuizRecordDocument, attempt: Attempt): LoggedEventDocument[] {
  const { tenant, programme, enrolment, course, lesson } = record;
  const { score, at, number, seconds } = attempt;
  const event = (kind: 'scored' | 'completed', credited: number): LoggedEventDocument => ({
    _id: storedId(`quiz/${record._id}/${number}/${kind}`),
    tenant,
    programme,
    enrolment,
    course,
    lesson,
    kind,
    progress: null,
    score: kind === 'scored' ? score : null,
    seconds: credited,
    at,
    receivedAt: at,
    bodyHash: createHash('sha256')
      .update(JSON.stringify([attempt.attempt, attempt.answersHash, kind]))
      .digest('base64url'),
    pending: true,
  });
  return [event('scored', seconds), ...(attempt.passed ? [event('completed', 0)] : [])];
}
