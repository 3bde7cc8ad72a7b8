import { z } from 'zod';
import { isForMembers } from './access.js';
import { allOperations } from './all.js';
import { headerFields, operationId, routeFields, type Operation } from './operation.js';
import { refusalText } from './refusals.js';
import type { RefusalCode } from './refusals.js';
import { statusOf } from './status.js';

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'correlationId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    correlationId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};

/** Refusals that any route can give besides its own. */
const everywhere: RefusalCode[] = ['invalid-input', 'not-signed-in', 'forbidden', 'busy', 'unavailable'];
/** Refusals that any route with a body can give besides. */
const withBody: RefusalCode[] = ['malformed-json', 'foreign-origin', 'body-too-large', 'unsupported-media-type'];
/** Refusals of any route that changes what was read before. */
const overVersion: RefusalCode[] = ['version-unread', 'version-outdated'];
const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  schema: { type: 'string', pattern: '^"\\d{1,15}"$' },
};

/** JSON Schema of a contract's schema, as the outside sees it. */
export const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as Record<string, unknown>;

function describe(op: Operation) {
  const { properties = {}, required = [] } = jsonSchema(op.input, 'input') as {
    properties?: Record<string, object>;
    required?: string[];
  };
  const inPath = routeFields(op);
  const inHeader = headerFields(op);
  const rest = Object.keys(properties).filter((field) => !inPath.includes(field) && !inHeader.includes(field));
  const body = op.http?.method !== 'GET' && rest.length > 0;
  const parameter = (field: string, where: 'path' | 'query') => ({
    name: field,
    in: where,
    required: where === 'path' || required.includes(field),
    schema: properties[field],
  });
  const codesByStatus: Record<number, RefusalCode[]> = {};
  const general = [
    ...everywhere,
    ...(isForMembers(op.access) ? (['not-a-member'] as const) : []),
    ...(body ? withBody : []),
    ...(inHeader.length > 0 ? overVersion : []),
  ];
  for (const code of new Set([...general, ...op.refusals]))
    (codesByStatus[statusOf(refusalText(code).kind)] ??= []).push(code);
  return {
    operationId: operationId(op),
    summary: op.summary,
    tags: [op.name.split('.')[0]],
    parameters: [
      ...inPath.map((field) => parameter(field, 'path')),
      ...(inHeader.length > 0 ? [ifMatch] : []),
      ...(body ? [] : rest.map((field) => parameter(field, 'query'))),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              additionalProperties: false,
              properties: Object.fromEntries(rest.map((field) => [field, properties[field]])),
              required: required.filter((field) => rest.includes(field)),
            },
          },
        },
      },
    }),
    responses: {
      [op.http?.status ?? 200]: {
        description: 'Done',
        content: { 'application/json': { schema: jsonSchema(op.output, 'output') } },
      },
      ...Object.fromEntries(
        Object.entries(codesByStatus).map(([status, codes]) => [
          status,
          {
            description: codes.join(', '),
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  };
}

/** The public HTTP API as an OpenAPI 3.1 document; `extra` are the hand-written routes (uploads, downloads, session). */
export function openApi(extra: Record<string, object> = {}): Record<string, unknown> {
  const paths: Record<string, Record<string, object>> = {};
  for (const op of allOperations) {
    if (op.http) (paths[`/api/v1${op.http.path}`] ??= {})[op.http.method.toLowerCase()] = describe(op);
  }
  for (const [path, methods] of Object.entries(extra)) paths[path] = { ...paths[path], ...methods };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Manabi',
      version: '1',
      description: 'Learning platform for the municipalities of Japan that reskill their people together',
    },
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'manabi_session',
          description: 'Behind TLS its name is `__Host-manabi_session`',
        },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
