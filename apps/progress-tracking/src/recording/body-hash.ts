import type { LearningEvent } from '#contracts/progress';
import { createHash } from 'node:crypto';

/** Tells whether an event came with the same body before. When and how it was sent again does not matter. */
export function bodyHash(event: LearningEvent): string {
  const { enrolmentId, courseId, lessonId, kind, progress, position, score, seconds, at } = event;
  const body = [enrolmentId, courseId, lessonId, kind, progress ?? null, score ?? null, seconds, at];
  // Events that were stored before positions were told keep their hash.
  if (position !== undefined) body.push(position);
  return createHash('sha256').update(JSON.stringify(body)).digest('base64url');
}
