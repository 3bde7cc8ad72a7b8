import { DomainError, type Operation } from '#contracts';
import type { FastifyRequest } from 'fastify';
import { requestInput } from './request-input.js';

type Query = Readonly<Record<string, string | string[]>>;

const isCode = (value: string | string[]): value is string => typeof value === 'string' && /^\d{6}$/.test(value);

const unknownField = (field: string) =>
  new DomainError('invalid-input', { errors: [{ pointer: `/${field}`, code: 'unknown-field' }] });

/**
 * What a link says: the operation's input, and the municipality to act in, since a link carries no header. Such an
 * operation has no route of its own in the contract: every path parameter is a field of its input, and where its file
 * comes in pieces is the gateway's business.
 */
export function linkInput(op: Operation): (request: FastifyRequest) => {
  readonly input: Record<string, unknown>;
  readonly municipality: string | undefined;
} {
  const toInput = requestInput({ ...op, http: { method: 'GET', path: '', status: 200 } });
  return (request) => {
    const { municipality, ...query } = request.query as Query;
    const params = request.params as Readonly<Record<string, string>>;
    const misplaced = Object.keys(query).find((field) => field in params || field === 'cursor');
    if (misplaced) throw unknownField(misplaced);
    if (municipality !== undefined && !isCode(municipality)) throw unknownField('municipality');
    return { input: { ...toInput({ params: {}, query, body: undefined }), ...params }, municipality };
  };
}
