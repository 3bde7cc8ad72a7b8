import type { z } from 'zod';

/** A kind of background work owned by one service: its queue's name, and what its data must look like. */
export interface JobDefinition<S extends z.ZodType = z.ZodType> {
  name: string;
  data: S;
  /** How many of them one process runs at a time. */
  concurrency: number;
  /** After a refresh its id rests for so many times as long as it took. */
  restFactor: number;
  /** A killed worker's job, and every refresh asked for meanwhile, waits until its lock has run out and somebody looks. */
  lockMs: number;
}

/** Declares a job. The name is a verb and a noun in kebab case (`refresh-programme-report`). */
export function job<S extends z.ZodType>(
  name: string,
  data: S,
  { concurrency = 1, restFactor = 10, lockMs = 20_000 } = {},
): JobDefinition<S> {
  if (!/^[a-z]+(-[a-z]+)+$/.test(name)) throw new Error(`job "${name}": the name must be kebab-case, verb and noun`);
  return { name, data, concurrency, restFactor, lockMs };
}
