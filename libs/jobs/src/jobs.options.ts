import type { ServiceName } from '#contracts';
import type { Health, Logger, Metrics } from '#observability';
import type { JobDefinition } from './job.js';

export const JOBS_OPTIONS = Symbol('jobs options');

export interface JobsOptions {
  redisUrl: string;
  /** Owns the queues; part of their names and the caller that handlers act as. */
  service: ServiceName;
  /** Every job this service processes or enqueues. */
  jobs: JobDefinition[];
  logger: Logger;
  metrics?: Metrics;
  health?: Health;
}

/** A queue belongs to one service and is never shared. BullMQ refuses `:` in the name. */
export function queueName(service: string, definition: JobDefinition): string {
  return `${service}.${definition.name}`;
}
