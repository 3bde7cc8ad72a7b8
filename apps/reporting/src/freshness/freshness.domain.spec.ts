import { describe, expect, it } from '@jest/globals';
import { freshnessAt } from './freshness.domain.js';

const at = new Date('2026-04-01T00:10:00.000Z');
const before = (seconds: number) => new Date(at.getTime() - seconds * 1000);
const figures = { version: 7, foldedAt: before(300) };

describe('freshness', () => {
  it('should be 0 and of this moment when nothing is missing, however old the fold is', () => {
    expect(freshnessAt(at, { known: true, oldest: null }, [null, undefined], figures)).toEqual({
      asOf: at.toISOString(),
      lagSeconds: 0,
      version: 7,
    });
  });

  it('should be the age of the oldest thing missing, wherever it is', () => {
    const answer = freshnessAt(at, { known: true, oldest: before(20) }, [before(75), before(3)], figures);
    expect(answer).toEqual({ asOf: before(75).toISOString(), lagSeconds: 75, version: 7 });
    expect(freshnessAt(at, { known: true, oldest: before(90) }, [before(75)], figures).lagSeconds).toBe(90);
  });

  it('should never be 0 while something is missing', () => {
    expect(freshnessAt(at, { known: true, oldest: before(0.01) }, [], figures).lagSeconds).toBe(1);
    expect(freshnessAt(at, { known: true, oldest: at }, [], figures).lagSeconds).toBe(1);
  });

  it('should not be 0 for a mark set after the asking, because it may stand for something accepted before', () => {
    const answer = freshnessAt(at, { known: true, oldest: null }, [before(-2)], figures);
    expect(answer).toEqual({ asOf: at.toISOString(), lagSeconds: 1, version: 7 });
  });

  it('should claim nothing after the last answer when an owner does not answer', () => {
    const last = freshnessAt(at, { known: false, completeUntil: before(40) }, [null], figures);
    expect([last.lagSeconds, last.asOf]).toEqual([40, before(40).toISOString()]);
    expect(freshnessAt(at, { known: false, completeUntil: null }, [], figures).lagSeconds).toBe(300);
    expect(freshnessAt(at, { known: false, completeUntil: null }, [], {})).toMatchObject({ lagSeconds: 1, version: 0 });
  });
});
