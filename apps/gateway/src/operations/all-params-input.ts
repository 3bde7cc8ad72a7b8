import { DomainError, type Operation } from '#contracts';
import { requestInput, type RequestParts } from './request-input.js';

/**
 * Makes the input of an operation that has no route in its contract but one written by hand: every path parameter of
 * that route is a field of its input.
 */
export function allParamsInput(op: Operation): (request: RequestParts) => Record<string, unknown> {
  const toInput = requestInput({ ...op, http: { method: 'GET', path: '', status: 200 } });
  return ({ params, query }) => {
    const doubled = Object.keys(params).find((field) => field in query);
    if (doubled)
      throw new DomainError('invalid-input', { errors: [{ pointer: `/${doubled}`, code: 'unknown-field' }] });
    return { ...toInput({ params: {}, query, body: undefined, headers: {} }), ...params };
  };
}
