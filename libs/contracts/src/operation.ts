import { z } from 'zod';
import type { Access, ServiceName } from './access.js';
import type { RefusalCode } from './refusals.js';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`; `{name}` stands for the input field of that name. */
  readonly path: string;
  readonly status: number;
}

export const get = (path: string): Route => ({ method: 'GET', path, status: 200 });
export const post = (path: string, status = 200): Route => ({ method: 'POST', path, status });
export const put = (path: string): Route => ({ method: 'PUT', path, status: 200 });

/** natural: repeating has no further effect; by-key: needs an Idempotency-Key; read: changes nothing. */
export type Repeats = 'natural' | 'by-key' | 'read';

/**
 * What the audit chain keeps besides every write and every refusal: reads of named persons' records, exports, sign-ins.
 * never: the operation's own log is its audit.
 */
export type Audited = 'person-read' | 'export' | 'sign-in' | 'never';

export interface Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  /** NATS subject `<context>.<verb-noun>.v<n>`; of one that each service answers, its first part. */
  readonly name: string;
  readonly http?: Route | undefined;
  readonly access: Access;
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  readonly refusals: readonly RefusalCode[];
  readonly repeats: Repeats;
  readonly audit?: Audited;
  /**
   * Somebody could guess here, or do it without end: attempts are limited per network address and account. `wrong`: those
   * that were refused count; `every`: all do.
   */
  readonly attempts?: 'wrong' | 'every';
  /**
   * The input field with the secret of a mailed link, which begins with its municipality's code: nobody is signed in, and
   * the act is kept in that municipality's audit chain.
   */
  readonly keptWithLink?: string;
  /**
   * The answer's `version` is its ETag. `write`: also, the version that was read comes in by `If-Match` and is the
   * input's `version`; without the header nothing is done.
   */
  readonly versioned?: 'read' | 'write';
  /** Done, the caller's sessions have ended: the gateway forgets them at once. */
  readonly endsSessions?: true;
  /** Every service that owns data (or those named) answers it for itself, each on a subject of its own: see `subjectOf`. */
  readonly ofEach?: true | readonly ServiceName[];
  /** Everybody is answered the same: a browser, or whatever stands on the way, may keep the answer so many seconds. */
  readonly cacheSeconds?: number;
  /** Only for slow answers; the usual time-out of a call is 1.5 s. */
  readonly timeoutMs?: number;
}

/** Whether a call is kept in the audit chain when it is answered; a refused one always is. */
export const isAudited = ({ repeats, audit }: Operation): boolean => (audit ? audit !== 'never' : repeats !== 'read');

/** A field whose value is a secret: it is never kept, logged or shown again. */
export const secret = <T extends z.ZodType>(schema: T): T => schema.meta({ secret: true });

/** The input without its secrets. */
export const withoutSecrets = (op: Operation, input: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([field]) => op.input.shape[field]?.meta()?.['secret'] !== true));

export type InputOf<T> = T extends Operation<infer I, z.ZodType> ? z.infer<I> : never;
export type OutputOf<T> = T extends Operation<z.ZodObject, infer O> ? z.infer<O> : never;
/** What a caller may leave out (fields with a default). */
export type RequestOf<T> = T extends Operation<infer I, z.ZodType> ? z.input<I> : never;

/**
 * Declares one thing a caller can ask for: subject, route, policy, schemas, refusals. From this one object come the
 * gateway's route, the handler's binding, the typed call between services, OpenAPI, the web client and the tests.
 * @throws Error when the name is not `<context>.<verb-noun>.v<n>` or a route field is missing in the input.
 */
export function operation<I extends z.ZodObject, O extends z.ZodType>(declared: Operation<I, O>): Operation<I, O> {
  if (!/^[a-z]+\.[a-z]+(-[a-z]+)*\.v\d+$/.test(declared.name)) throw new Error(`operation name: ${declared.name}`);
  for (const field of [...routeFields(declared), ...headerFields(declared)]) {
    if (!(field in declared.input.shape))
      throw new Error(`${declared.name}: route field {${field}} is not in the input`);
  }
  return Object.freeze(declared);
}

/**
 * The NATS subject of an operation: its name; of one that each service answers, the name and the service asked.
 * @throws Error when such a service is not named, or one is where there is nothing to choose.
 */
export function subjectOf({ name, ofEach }: Pick<Operation, 'name' | 'ofEach'>, service?: ServiceName): string {
  if (Boolean(ofEach) !== (service !== undefined)) throw new Error(`${name}: of which service?`);
  return service === undefined ? name : `${name}.${service}`;
}

/** Whether an operation that several answer is answered by this service, which owns data. */
export const isOfEach = ({ ofEach }: Pick<Operation, 'ofEach'>, service: ServiceName): boolean =>
  ofEach === true || ofEach?.includes(service) === true;

/** `progress.enrol-people.v1` → `enrol-people`. */
export const operationId = (op: Pick<Operation, 'name'>): string => op.name.split('.')[1] as string;
/** `progress.enrol-people.v1` → `progress`. */
export const contextOf = (named: { readonly name: string }): string => named.name.split('.')[0] as string;
/** The input fields that travel in the path. */
export const routeFields = (op: Pick<Operation, 'http'>): string[] =>
  [...(op.http?.path.matchAll(/\{(\w+)\}/g) ?? [])].map((match) => match[1] as string);
/** The input field that travels in the header `If-Match`. */
export const headerFields = (op: Pick<Operation, 'versioned'>): string[] =>
  op.versioned === 'write' ? ['version'] : [];
