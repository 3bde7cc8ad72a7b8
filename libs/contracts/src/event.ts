import { z } from 'zod';

export interface EventContract<D extends z.ZodObject = z.ZodObject> {
  /** `<context>.<noun-past>.v<n>`. */
  readonly name: string;
  readonly summary: string;
  /** The aggregate's whole public state: a consumer needs no other message to be right. */
  readonly data: D;
}

export type DataOf<T> = T extends EventContract<infer D> ? z.infer<D> : never;

/** What travels: the state and the version of the aggregate it belongs to. `key` is the aggregate's id. */
export interface EventEnvelope<D = Record<string, unknown>> {
  readonly key: string;
  readonly tenant: string;
  readonly version: number;
  readonly changedAt: string;
  readonly correlationId: string;
  readonly data: D;
}

/**
 * Declares an event. Its subject is `evt.<tenant>.<name>`; its message id `<key>@<version>`.
 * @throws Error when the name is not `<context>.<noun-past>.v<n>`.
 */
export function event<D extends z.ZodObject>(declared: EventContract<D>): EventContract<D> {
  if (!/^[a-z]+\.[a-z]+(-[a-z]+)*\.v\d+$/.test(declared.name)) throw new Error(`event name: ${declared.name}`);
  return Object.freeze(declared);
}

/** The schema of the whole message. */
export const envelopeOf = <D extends z.ZodObject>(contract: EventContract<D>) =>
  z.strictObject({
    key: z.string().min(1),
    tenant: z.string().regex(/^\d{6}$/),
    version: z.int().min(1),
    changedAt: z.iso.datetime(),
    correlationId: z.string(),
    data: contract.data,
  });
