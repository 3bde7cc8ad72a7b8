import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ofLetter, serviceOfLetter, withoutValues } from './failure.domain.js';

const letter = {
  letter:
    'reporting-progress-enrolment-changed-v1/progress.enrolment-changed.v1/3f0c52aa-1c4d-4f5e-8a6b-9c0d1e2f3a4b@2',
  consumer: 'reporting-progress-enrolment-changed-v1',
  subject: 'evt.992011.progress.enrolment-changed.v1',
  reason: 'TypeError: x is not a function',
  deliveries: 8,
  at: '2026-11-27T01:32:00.000Z',
};

describe('what the platform gave up', () => {
  it('should be told by event, municipality and service', () => {
    expect(ofLetter('reporting', letter)).toMatchObject({
      service: 'reporting',
      what: 'event',
      name: 'progress.enrolment-changed.v1',
      municipality: '992011',
      attempts: 8,
      replays: 0,
      replayedAt: null,
    });
    expect(ofLetter('reporting', { ...letter, subject: 'evt.nobody.x' }).municipality).toBeNull();
    expect([serviceOfLetter(letter.letter), serviceOfLetter('x')]).toEqual(['reporting', undefined]);
  });

  it.each([
    ['Error: E11000 duplicate key { email: "taro@city.example" }', 'Error: E11000 duplicate key { email: "…" }'],
    ['550 5.1.1 <taro@city.example> unknown user', '550 5.1.1 <…> unknown user'],
    ['架空 太郎 は登録済みです', '…'],
    ['staff number 0123456 is taken', 'staff number … is taken'],
    [
      'no fact 3f0c52aa-1c4d-4f5e-8a6b-9c0d1e2f3a4b\n at x.js:1',
      'no fact 3f0c52aa-1c4d-4f5e-8a6b-9c0d1e2f3a4b… at x.js:1',
    ],
  ])('should be told without values: %s', (said, told) => {
    expect(withoutValues(said)).toBe(told);
  });

  it('should tell neither an address nor a name in Japanese, whatever stands around it', () => {
    const around = fc.string();
    fc.assert(
      fc.property(around, around, (before, after) => {
        const told = withoutValues(`${before}青葉 葵${after} ${before} aoba.aoi@city.example ${after}`);
        expect(told).not.toMatch(/青葉|葵|aoba|city[.]example/);
      }),
    );
  });
});
