import { DomainError, type Operation } from '#contracts';
import type { FastifyRequest } from 'fastify';
import { requestInput } from './request-input.js';

type Query = Readonly<Record<string, string | string[]>>;

const isCode = (value: string | string[]): value is string => typeof value === 'string' && /^\d{6}$/.test(value);

const unknownField = (field: string) =>
  new DomainError('invalid-input', { errors: [{ pointer: `/${field}`, code: 'unknown-field' }] });

interface Said {
  readonly input: Record<string, unknown>;
  /** Where to act: a link carries no header. */
  readonly municipality: string | undefined;
}

/**
 * A route by hand for reading by an operation that has none in its contract: `{name}` in `path` is a field of its input.
 * A link names the municipality to act in as `?municipality=`; where a file comes in pieces is the gateway's business, and
 * so is what the address itself says (`given`).
 */
export function linkRoute(
  op: Operation,
  path: string,
  given: Readonly<Record<string, unknown>> = {},
): { url: string; read: (request: FastifyRequest) => Said } {
  const toInput = requestInput({ ...op, http: { method: 'GET', path, status: 200 } });
  const read = (request: FastifyRequest): Said => {
    const { municipality, ...query } = request.query as Query;
    for (const field of ['cursor', ...Object.keys(given)]) if (field in query) throw unknownField(field);
    if (municipality !== undefined && !isCode(municipality)) throw unknownField('municipality');
    const params = request.params as Readonly<Record<string, string>>;
    const input = toInput({ params, query, body: undefined, headers: {} });
    return { input: { ...input, ...given }, municipality };
  };
  return { url: path.replaceAll(/\{(\w+)\}/g, ':$1'), read };
}
