import { createHash } from 'node:crypto';

export type Kind = 'events' | 'enrol' | 'ending' | 'survey' | 'placement' | 'use' | 'read';

/** One request to the public API, as it is planned and as the ledger keeps it. */
export interface Operation {
  readonly tenant: string;
  readonly kind: Kind;
  readonly method: 'GET' | 'POST';
  /** Below `/api/v1`. */
  readonly path: string;
  /** What it is about: a repeat has the same key. */
  readonly key: string;
  readonly body?: Body;
}

export type Body = Readonly<Record<string, unknown>>;

export interface LearningEvent {
  readonly id: string;
  readonly enrolmentId: string;
  readonly courseId: string;
  readonly lessonId: string | null;
  readonly kind: 'progressed' | 'completed' | 'scored';
  readonly progress?: number;
  readonly score?: number;
  readonly seconds: number;
  readonly at: string;
}

export const bodyHash = (body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest('base64url');
