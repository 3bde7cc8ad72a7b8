import 'reflect-metadata';
import type { z } from 'zod';
import type { JobDefinition } from './job.js';

const PROCESSES = Symbol('processes');

/** Binds a provider's method to a job: it gets the job's checked data and runs in the job's scope. Twice is normal. */
export function Processes<S extends z.ZodType>(definition: JobDefinition<S>) {
  return <F extends (data: z.output<S>) => Promise<void>>(
    _target: object,
    _name: string | symbol,
    { value }: TypedPropertyDescriptor<F>,
  ): void => {
    if (value) Reflect.defineMetadata(PROCESSES, definition, value);
  };
}

/** The job that a method processes, if any. */
export function processedBy(method: object): JobDefinition | undefined {
  return Reflect.getMetadata(PROCESSES, method) as JobDefinition | undefined;
}
