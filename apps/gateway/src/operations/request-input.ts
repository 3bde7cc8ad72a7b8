import { DomainError, headerFields, jsonSchema, routeFields, type Operation } from '#contracts';

export interface RequestParts {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const unknownField = (field: string) =>
  new DomainError('invalid-input', { errors: [{ pointer: `/${field}`, code: 'unknown-field' }] });

const asNumber = (type: string | undefined, value: string): unknown =>
  (type === 'integer' || type === 'number') && /^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? Number(value) : value;

/**
 * Makes the one input object of an operation from path, query, body and `If-Match`. A field has one place: a path field
 * in the body or a body field in the query is refused as unknown, and so is a query parameter given twice.
 */
export function requestInput(op: Operation): (request: RequestParts) => Record<string, unknown> {
  const [inPath, inHeader] = [routeFields(op), headerFields(op)];
  const elsewhere = new Set([...inPath, ...inHeader]);
  const { properties = {} } = jsonSchema(op.input, 'input') as { properties?: Record<string, { type?: string }> };
  const hasBody = op.http?.method !== 'GET';
  const fromQuery = (field: string, value: string | string[]): unknown => {
    // Only what the contract names is put in: a name like `__proto__` would change the object and be seen by nobody.
    const isNamed = Object.hasOwn(properties, field) && !elsewhere.has(field);
    if (hasBody || !isNamed || typeof value !== 'string') throw unknownField(field);
    return asNumber(properties[field]?.type, value);
  };
  return ({ params, query, body, headers }) => {
    const input: Record<string, unknown> = {};
    if (hasBody && body !== undefined && body !== null) {
      if (typeof body !== 'object' || Array.isArray(body)) {
        throw new DomainError('invalid-input', { errors: [{ pointer: '', code: 'invalid-type' }] });
      }
      for (const [field, value] of Object.entries(body)) {
        if (elsewhere.has(field)) throw unknownField(field);
        input[field] = value;
      }
    }
    for (const [field, value] of Object.entries(query)) input[field] = fromQuery(field, value);
    for (const field of inPath) input[field] = asNumber(properties[field]?.type, params[field] ?? '');
    for (const field of inHeader) input[field] = versionOf(headers['if-match']);
    return input;
  };
}

/** The version that an `If-Match` of ours names; anything else is left for the contract to refuse. */
function versionOf(ifMatch: string | string[] | undefined): unknown {
  const version = typeof ifMatch === 'string' ? /^"(\d{1,15})"$/.exec(ifMatch)?.[1] : undefined;
  return version === undefined ? ifMatch : Number(version);
}
