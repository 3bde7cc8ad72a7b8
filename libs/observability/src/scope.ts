import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Caller } from '#contracts';

/** A document as it was and as it became, without its secrets. */
export interface Change {
  readonly collection: string;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What travels with one piece of work across HTTP, RPC, event and job. */
export interface Scope {
  correlationId: string;
  /** Municipality code; persistence refuses tenant data without it. */
  tenant?: string;
  /** The caller's context token, forwarded as it came. */
  token?: string;
  caller?: Caller;
  /** Epoch milliseconds after which nobody waits for the answer any more. */
  deadline?: number;
  /** Where persistence notes what a recorded call changes. */
  changes?: Change[];
  /** Why tenant borders may be crossed; set only by persistence's `acrossTenants`. */
  crossing?: string;
}

const storage = new AsyncLocalStorage<Scope>();

/** Runs `fn`, and everything it awaits, in `scope` and nothing of the scope around it. */
export function runInScope<T>(scope: Scope, fn: () => T): T {
  return storage.run(scope, fn);
}

/** The scope of the work going on here, or undefined outside of any. */
export function currentScope(): Scope | undefined {
  return storage.getStore();
}

/** Runs `fn` in the current scope with some fields replaced; outside of any scope a new correlation begins. */
export function withScope<T>(partial: Partial<Scope>, fn: () => T): T {
  return storage.run({ correlationId: newCorrelationId(), ...storage.getStore(), ...partial }, fn);
}

export function newCorrelationId(): string {
  return randomUUID();
}
