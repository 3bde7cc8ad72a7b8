import { setTimeout as pause } from 'node:timers/promises';

/** How long to wait, in milliseconds (default 60,000: only a failure takes that long), and for what, as a phrase for the message. */
export interface WaitOptions {
  timeoutMs?: number;
  what?: string;
}

/**
 * Waits for a fact: asks again every 20 ms until `fn` gives something truthy, and returns that.
 * @throws when the time is over, naming what was awaited and the last answer or error.
 */
export async function waitFor<T>(fn: () => T | Promise<T>, options: WaitOptions = {}): Promise<NonNullable<T>> {
  const { timeoutMs = 60_000, what = 'the condition' } = options;
  // Not the clock of the day, which some tests move.
  const deadline = performance.now() + timeoutMs;
  let last: string;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await fn();
      if (answer) return answer;
      [last, cause] = [`last answer: ${JSON.stringify(answer)}`, undefined];
    } catch (error) {
      [last, cause] = [`last error: ${error instanceof Error ? error.message : String(error)}`, error];
    }
    if (performance.now() >= deadline) throw new Error(`waited ${timeoutMs} ms for ${what}; ${last}`, { cause });
    await pause(20);
  }
}
