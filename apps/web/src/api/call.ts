import type { Operation, OutputOf, RequestOf } from '#contracts';
import { newId } from '../device/new-id.js';
import { send } from './send.js';

export interface CallOptions {
  /** Names this attempt where the operation repeats by key: the same key again is the same act. Made up when left out. */
  readonly key?: string | undefined;
  /** The `etag` of what is being changed: somebody else's change meanwhile is then refused, not overwritten. */
  readonly etag?: string | null | undefined;
  /** Goes on being sent when the page is closed meanwhile. */
  readonly keepalive?: boolean;
  /** Of what takes long: an answer is waited for this long. */
  readonly patienceMs?: number;
}

/** An answer, and its ETag where the platform gives one. */
export interface Tagged<Answer> {
  readonly answer: Answer;
  readonly etag: string | null;
}

/**
 * Asks the platform to do an operation. Import it from `#operations/<context>`: that has the route and no schema.
 * @throws RequestFailed the refusal, in the language of the pages.
 */
export async function call<O extends Operation>(
  op: O,
  input: RequestOf<O>,
  options?: CallOptions,
): Promise<OutputOf<O>> {
  return (await callTagged(op, input, options)).answer;
}

/** As `call`, with the ETag that a later change has to name. @throws RequestFailed. */
export async function callTagged<O extends Operation>(
  { name, http, repeats, versioned }: O,
  input: RequestOf<O>,
  { key = newId(), etag, keepalive = false, patienceMs }: CallOptions = {},
): Promise<Tagged<OutputOf<O>>> {
  if (!http) throw new Error(`${name} has no route`);
  const { path, rest: unrouted } = routed(http.path, input);
  const { ifMatch, rest } = versioned === 'write' ? overVersion(unrouted) : { ifMatch: etag, rest: unrouted };
  const isRead = http.method === 'GET';
  const response = await send(http.method, isRead ? withQuery(path, rest) : path, {
    keepalive,
    ...(patienceMs !== undefined && { signal: AbortSignal.timeout(patienceMs) }),
    body: isRead ? undefined : JSON.stringify(Object.fromEntries(rest)),
    headers: { ...(repeats === 'by-key' && { 'idempotency-key': key }), ...(ifMatch && { 'if-match': ifMatch }) },
  });
  return { answer: (await response.json()) as OutputOf<O>, etag: response.headers.get('etag') };
}

type Fields = (readonly [string, unknown])[];

/** Puts the fields that the route names into the path; the rest is what is left for query or body. */
function routed(route: string, input: object): { path: string; rest: Fields } {
  const fields = new Map<string, unknown>(Object.entries(input));
  const path = route.replaceAll(/\{(\w+)\}/g, (_, field: string) => {
    const value = encodeURIComponent(String(fields.get(field)));
    fields.delete(field);
    return value;
  });
  return { path, rest: [...fields].filter(([, value]) => value !== undefined) };
}

/** The version that is changed travels as the ETag it was read with. */
function overVersion(fields: Fields): { ifMatch: string | undefined; rest: Fields } {
  const version = fields.find(([field]) => field === 'version')?.[1];
  return {
    ifMatch: typeof version === 'number' ? `"${version}"` : undefined,
    rest: fields.filter(([field]) => field !== 'version'),
  };
}

function withQuery(path: string, fields: Fields): string {
  const query = new URLSearchParams(fields.map(([field, value]): [string, string] => [field, String(value)]));
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}
