import type { LearningEvent } from '#contracts/progress';
import { createHash } from 'node:crypto';

/** Tells whether an event came with the same body before. When and how it was sent again does not matter. */
export function bodyHash(event: LearningEvent): string {
  const { enrolmentId, courseId, lessonId, kind, progress, score, seconds, at } = event;
  const body = [enrolmentId, courseId, lessonId, kind, progress ?? null, score ?? null, seconds, at];
  return createHash('sha256').update(JSON.stringify(body)).digest('base64url');
}
