import { z } from 'zod';
import type { Ask } from '../access/http.js';
import { home } from '../access/records.js';
import type { Schema } from './schema.js';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

/** A route as the OpenAPI document describes it: all that the harness knows. */
export interface Described {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Of a JSON body. */
  readonly body: Schema | undefined;
  readonly isForm: boolean;
  /** The documented statuses; `null` when the document only says "else a problem". */
  readonly statuses: ReadonlySet<number> | null;
  readonly success: {
    readonly status: number;
    readonly type: string | undefined;
    readonly schema: z.ZodType | undefined;
  };
}

interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** Every route of the document. */
export function describedRoutes(document: Record<string, unknown>): Described[] {
  const paths = document['paths'] as Record<string, Record<string, Operation>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => describe(path, method.toUpperCase(), operation)),
  );
}

function describe(path: string, method: string, operation: Operation): Described {
  const content = operation.requestBody?.content ?? {};
  const codes = Object.keys(operation.responses);
  const status = Number(codes.find((code) => code.startsWith('2')));
  const [type, answered] = Object.entries(operation.responses[status]?.content ?? {})[0] ?? [];
  return {
    id: operation.operationId,
    method,
    path,
    parameters: (operation.parameters ?? []).map((one) => (type === 'application/json' ? one : actingAtHome(one))),
    body: content['application/json']?.schema,
    isForm: 'multipart/form-data' in content,
    statuses: codes.includes('default') ? null : new Set(codes.map(Number)),
    success: {
      status,
      type,
      schema: type === 'application/json' && answered ? validatorOf(answered.schema) : undefined,
    },
  };
}

/** In which municipality a link acts is for the access matrix to try: a foreign one is refused before all else. */
const actingAtHome = (parameter: Parameter): Parameter =>
  parameter.name === 'municipality' ? { ...parameter, schema: { type: 'string', enum: [home] } } : parameter;

/** JSON Schema's patterns are Unicode ones; zod reads them without the flag, so the one class that needs it is spelt out. */
const validatorOf = (schema: Schema): z.ZodType =>
  z.fromJSONSchema(
    JSON.parse(
      JSON.stringify(schema)
        // Inside of a class, where a class cannot stand.
        .replaceAll(
          '[\\\\P{Cc}\\\\t\\\\r\\\\n]',
          '[^\\\\u0000-\\\\u0008\\\\u000b\\\\u000c\\\\u000e-\\\\u001f\\\\u007f-\\\\u009f]',
        )
        .replaceAll('\\\\P{Cc}', '[^\\\\u0000-\\\\u001f\\\\u007f-\\\\u009f]'),
    ) as never,
  );

/** All fields of a route in one object, as its contract sees them. */
export function wholeInput({ parameters, body }: Described): Schema {
  const named = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]));
  return {
    type: 'object',
    properties: { ...named, ...body?.properties },
    required: [...parameters.filter(({ required }) => required).map(({ name }) => name), ...(body?.required ?? [])],
    additionalProperties: false,
  };
}

/** What no header can hold is sent as the nearest that one can. */
const headersOf = (names: readonly string[], input: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    names.flatMap((name) =>
      input[name] === undefined ? [] : [[name, asText(input[name]).replaceAll(/[^ -~]/g, '?')]],
    ),
  ) as Record<string, string>;

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The same fields as the contract names them: `If-Match` is its `version`. */
export function contractInput({ 'If-Match': ifMatch, ...input }: Readonly<Record<string, unknown>>): object {
  return ifMatch === undefined ? input : { ...input, version: Number(asText(ifMatch).replaceAll('"', '')) };
}

/** The request with these fields, each in its place; what has no place goes where the others go. */
export function requestWith(
  { method, path, parameters, body }: Described,
  input: Readonly<Record<string, unknown>>,
  callers: Ask['headers'] = {},
): Ask {
  const inHeader = parameters.filter((one) => one.in === 'header').map(({ name }) => name);
  const headers = { ...callers, ...headersOf(inHeader, input) };
  const inPath = new Set(parameters.filter((one) => one.in === 'path').map(({ name }) => name));
  const to = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asText(input[name] ?? 'none')));
  const rest = Object.entries(input).filter(
    ([name, value]) => !inPath.has(name) && !inHeader.includes(name) && value !== undefined,
  );
  if (method === 'GET' || method === 'DELETE') {
    const query = rest.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(asText(value))}`);
    return { method, path: query.length > 0 ? `${to}?${query.join('&')}` : to, headers };
  }
  if (!body && rest.length === 0) return { method, path: to, headers };
  return {
    method,
    path: to,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(rest)),
  };
}

/** The JSON pointers of all values that are neither object nor array, with their schemas; items of lists at place 0. */
export function leaves(schema: Schema, at = ''): { pointer: string; schema: Schema }[] {
  const choice = (schema.anyOf ?? schema.oneOf)?.find(({ type }) => type !== 'null');
  if (choice) return leaves(choice, at);
  if (schema.type === 'array') return schema.items ? leaves(schema.items, `${at}/0`) : [];
  if (schema.type !== 'object') return [{ pointer: at, schema }];
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => leaves(part, `${at}/${name}`));
}

/** A copy with another value at that place; missing parents are made. */
export function withAt(value: unknown, pointer: string, put: unknown): unknown {
  if (pointer === '') return put;
  const [name = '', ...rest] = pointer.slice(1).split('/');
  const deeper = rest.length > 0 ? `/${rest.join('/')}` : '';
  if (name === '0') {
    const list = Array.isArray(value) ? (value as unknown[]) : [];
    return [withAt(list[0], deeper, put), ...list.slice(1)];
  }
  const parent = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return { ...parent, [name]: withAt(parent[name], deeper, put) };
}
