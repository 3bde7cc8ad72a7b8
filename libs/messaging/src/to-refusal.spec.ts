import { DomainError } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { inputRefusal, toRefusal } from './to-refusal.js';

const named = (name: string, message = '') => Object.assign(new Error(message), { name });
/** A document that the database does not take. */
const refusedWrite = Object.assign(named('MongoBulkWriteError'), { errorResponse: { code: 121 } });

describe('what a caller is told about an error', () => {
  it('should be a refusal as it is', () => {
    const refusal = new DomainError('unknown-course');
    expect(toRefusal(refusal)).toBe(refusal);
  });

  it.each([
    named('MongoNetworkError'),
    named('MongoServerSelectionError'),
    named('MongooseServerSelectionError'),
    named('MaxRetriesPerRequestError'),
    // How the driver tells it of `insertMany`.
    Object.assign(named('MongoBulkWriteError', 'timed out'), { errorResponse: named('MongoNetworkTimeoutError') }),
    named('Error', 'Command timed out'),
    named('Error', "Stream isn't writeable and enableOfflineQueue options is false"),
  ])('should be unavailable for %s', (error) => {
    expect(toRefusal(error).code).toBe('unavailable');
  });

  it.each([
    named('TypeError', 'x is not a function'),
    named('MongoServerError', 'BadValue'),
    refusedWrite,
    'a string',
    undefined,
  ])('should say nothing of an unexpected %s', (error) => {
    expect(toRefusal(error)).toMatchObject({ code: 'internal-error', details: {} });
  });
});

describe('what is wrong with an input', () => {
  it('should name each field by pointer and code, never the value', () => {
    const schema = z.strictObject({ a: z.strictObject({ 'b/c': z.number() }) });
    const parsed = schema.safeParse({ a: { 'b/c': 'secret' }, d: 'secret' });
    const { details } = inputRefusal(parsed.error as z.ZodError);
    expect(details).toEqual({
      errors: [
        { pointer: '/a/b~1c', code: 'invalid-type' },
        { pointer: '/d', code: 'unknown-field' },
      ],
    });
  });

  it('should name fifty mistakes at most', () => {
    const lists = { a: z.array(z.strictObject({})), b: z.array(z.strictObject({})) };
    const many = Array.from({ length: 40 }, () => ({ x: 1, y: 2 }));
    const parsed = z.strictObject(lists).safeParse({ a: many, b: many });
    expect(inputRefusal(parsed.error as z.ZodError).details['errors']).toHaveLength(50);
  });
});
