import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '#contracts';
import { crashPoint, currentScope, newCorrelationId } from '#observability';
import type { Model, Schema } from 'mongoose';
import { noteChange, notesChanges } from './changes.js';

/** What every aggregate has: one document per decision, saved only over the version that was read. */
export interface Versioned {
  readonly _id: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly correlationId: string;
  /** Mark: this version is not published yet. */
  readonly unrelayed?: number;
}

/** An aggregate's own fields, without what saving adds. */
export type State<T extends Versioned> = Omit<T, 'version' | 'changedAt' | 'correlationId' | 'unrelayed'>;

/** MongoDB's code for a value that a unique index has already. */
export const isDuplicate = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 11000;

/** Stores a document that is written once, whoever asks for it again. False when one with its unique key is there already. */
export async function insertOnce<T>(model: Model<T>, document: T): Promise<boolean> {
  try {
    await model.insertMany([document]);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

const marks = (model: { schema: Schema }, version: number, now: Date) => ({
  version,
  changedAt: now,
  correlationId: currentScope()?.correlationId ?? newCorrelationId(),
  ...(model.schema.path('unrelayed') && { unrelayed: version }),
});

/** Stores a new aggregate as version 1, marked for the relay where the collection is relayed. False when it is there already (same unique key). */
export async function insertVersioned<T extends Versioned>(
  model: Model<T>,
  state: State<T>,
  now: Date,
): Promise<boolean> {
  try {
    crashPoint('decided-before-save');
    await model.insertMany([{ ...state, ...marks(model, 1, now) }]);
    crashPoint('saved-before-answer');
    noteChange(model, state._id, null, state);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/**
 * Saves the next version of an aggregate over the version that was read, marked likewise.
 * @throws DomainError `changed-meanwhile` when somebody else saved first.
 */
export async function saveVersioned<T extends Versioned>(
  model: Model<T>,
  readVersion: number,
  state: State<T>,
  now: Date,
): Promise<void> {
  crashPoint('decided-before-save');
  const filter = { _id: state._id, version: readVersion } as object;
  const next = { ...state, ...marks(model, readVersion + 1, now) } as object;
  // What it was before costs a longer answer: asked for only where somebody notes it.
  const before = notesChanges()
    ? await model.findOneAndReplace(filter, next as never).lean()
    : (await model.replaceOne(filter, next)).matchedCount > 0;
  if (!before) throw new DomainError('changed-meanwhile');
  crashPoint('saved-before-answer');
  if (typeof before === 'object') noteChange(model, state._id, before, state);
}

/**
 * Saves an aggregate with these changes over the one that was read.
 * @throws DomainError `changed-meanwhile` when somebody else saved first.
 */
export function saveOver<T extends Versioned>(
  model: Model<T>,
  read: T,
  changes: Partial<State<T>>,
  now: Date,
): Promise<void> {
  const { version: _, changedAt: __, correlationId: ___, ...state } = { ...read, ...changes };
  return saveVersioned(model, read.version, state as unknown as State<T>, now);
}

/**
 * Reads, decides and saves again when somebody else was faster, at most eight times within a second. The pauses are
 * left to chance and grow, so that many at once do not meet again.
 * @throws what `attempt` throws; `changed-meanwhile` when it was late every time.
 */
export async function retryWhenChanged<R>(attempt: () => Promise<R>): Promise<R> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 8 || !(error instanceof DomainError) || error.code !== 'changed-meanwhile') throw error;
    }
    await pause(Math.random() * 2 * 2 ** tries);
  }
}
