import { describe, expect, it } from '@jest/globals';
import { waitFor } from './wait-for.js';

describe('waitFor', () => {
  it('should return the first truthy answer', async () => {
    let asked = 0;
    expect(await waitFor(() => (++asked === 3 ? 'there' : null))).toBe('there');
  });

  it('should ask again after an error', async () => {
    let asked = 0;
    const answer = await waitFor(() => {
      if (++asked < 3) throw new Error('not yet');
      return asked;
    });
    expect(answer).toBe(3);
  });

  it('should say what it waited for, and the last answer, when the time is over', async () => {
    const waiting = waitFor(() => 0, { timeoutMs: 40, what: 'the report to settle' });
    await expect(waiting).rejects.toThrow('waited 40 ms for the report to settle; last answer: 0');
  });

  it('should keep the last error as the cause when the time is over', async () => {
    const error = new Error('connection refused');
    const waiting = waitFor(() => Promise.reject(error), { timeoutMs: 40 });
    await expect(waiting).rejects.toMatchObject({
      message: expect.stringContaining('connection refused'),
      cause: error,
    });
  });
});
