import { CODE, CommandError, HalfDone } from '../errors.js';
import type { Doc } from '../bson/values.js';
import { PAUSE, type Slice, type Steps } from '../storage/slice.js';

export const MOST_WRITES = 100_000;

/** One refused statement of a bulk write, by its place. */
function writeError(index: number, error: CommandError): Doc {
  return { index, code: error.code, ...error.extra, errmsg: error.message };
}

/**
 * An unforeseen error before anything was changed ends its statement only, as code 1; what may be half done is thrown
 * on, and ends the transaction.
 */
function asRefusal(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  if (error instanceof HalfDone) throw error;
  return new CommandError(CODE.InternalError, error instanceof Error ? error.message : String(error));
}

/** The same for a command that is one statement. */
export function* asOneStatement<Result>(steps: Steps<Result>): Steps<Result> {
  try {
    return yield* steps;
  } catch (error) {
    throw asRefusal(error);
  }
}

/**
 * Runs the statements of a bulk write one after the other; a refused one ends an ordered bulk and is passed over in
 * an unordered one. Each statement is atomic, the bulk is not.
 */
export function* bulk<Statement>(
  statements: readonly Statement[],
  ordered: boolean,
  slice: Slice,
  run: (statement: Statement, index: number) => Steps | undefined,
): Steps<Doc[]> {
  const errors: Doc[] = [];
  for (const [index, statement] of statements.entries()) {
    if (slice.isOver) yield PAUSE;
    try {
      const steps = run(statement, index);
      if (steps) yield* steps;
    } catch (error) {
      errors.push(writeError(index, asRefusal(error)));
      if (ordered) break;
    }
  }
  return errors;
}

/** `writeErrors` only when there are some. */
export function withErrors(reply: Doc, errors: Doc[]): Doc {
  return errors.length > 0 ? { ...reply, writeErrors: errors } : reply;
}
