import type { OutputOf } from '#contracts';
import type { inspectCode } from '#contracts/registry';

/** A code that works, and what it is for. */
export interface InspectedCode extends OutputOf<typeof inspectCode> {
  readonly code: string;
}
