import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { creditTime, type CreditedTime } from './credited-time.domain.js';

const second = 1000;
const claim = (at: number, seconds: number) => ({ at: at * second, seconds });

describe('credited time', () => {
  it('should credit what was claimed when there was time for it', () => {
    expect(creditTime([claim(100, 60)], [], 0)).toEqual([{ at: 100_000, from: 40_000, seconds: 60 }]);
  });

  it('should credit a first event no more than the time since the enrolment', () => {
    expect(creditTime([claim(100, 86_400)], [], 70 * second)[0]?.seconds).toBe(30);
  });

  it('should credit no more than the time since the previous event', () => {
    const known = creditTime([claim(100, 60)], [], 0);
    expect(creditTime([claim(110, 60)], known, 0)[0]?.seconds).toBe(10);
  });

  it('should credit a late event only up to the time that a later one was credited with', () => {
    const known = creditTime([claim(100, 60)], [], 0);
    expect(creditTime([claim(50, 50)], known, 0)[0]?.seconds).toBe(40);
  });

  it('should work off a batch by time, whatever its order', () => {
    const answers = creditTime([claim(60, 60), claim(30, 30)], [], 0);
    expect(answers.map(({ seconds }) => seconds)).toEqual([30, 30]);
  });

  it('should credit two events of one moment once', () => {
    const answers = creditTime([claim(60, 60), claim(60, 60)], [], 0);
    expect(answers.map(({ seconds }) => seconds)).toEqual([60, 0]);
  });

  it('should never credit one second twice, however late and in whatever order events come', () => {
    const anyClaim = fc.record({ at: fc.integer({ min: 0, max: 500_000 }), seconds: fc.integer({ min: 0, max: 600 }) });
    fc.assert(
      fc.property(fc.array(fc.array(anyClaim, { maxLength: 4 }), { maxLength: 8 }), (batches) => {
        const stored = batches.reduce<CreditedTime[]>((known, batch) => [...known, ...creditTime(batch, known, 0)], []);
        const spans = stored.filter(({ seconds }) => seconds > 0).toSorted((a, b) => a.from - b.from);
        for (const [place, span] of spans.entries()) {
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.from + span.seconds * second).toBeLessThanOrEqual(
            Math.min(span.at, spans[place + 1]?.from ?? span.at),
          );
        }
      }),
      { numRuns: 2000 },
    );
  });
});
