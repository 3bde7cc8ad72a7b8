import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkFollows, entriesOfApproval, inOrder, memberOn, standingOn, type Entry } from './membership.domain.js';

const entry = (standing: Entry['standing'], on: string): Entry => ({
  standing,
  on,
  by: 'secretariat',
  account: null,
  reason: null,
  application: null,
  at: new Date(0),
});
const history = [
  entry('applied', '2023-04-01'),
  entry('approved', '2023-04-10'),
  entry('joined', '2023-05-10'),
  entry('suspended', '2024-04-01'),
  entry('joined', '2025-04-01'),
  entry('left', '2026-03-31'),
  entry('joined', '2026-10-01'),
];

describe('who was a member on a day', () => {
  it.each([
    ['the day before joining', '2023-05-09', null],
    ['the day of joining', '2023-05-10', { joinedOn: '2023-05-10', suspended: false }],
    ['a day of rest', '2024-12-31', { joinedOn: '2023-05-10', suspended: true }],
    ['a day after the rest, since the first day', '2025-04-01', { joinedOn: '2023-05-10', suspended: false }],
    ['the day of leaving, at its end', '2026-03-31', null],
    ['a day after joining once more, since that day', '2026-11-01', { joinedOn: '2026-10-01', suspended: false }],
  ])('should be told for %s', (_, day, expected) => {
    expect(memberOn(history, day)).toEqual(expected);
  });

  it('should be the same in whatever order entries were noted', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(history, { minLength: history.length }), fc.nat(1400), (noted, offset) => {
        const day = new Date(Date.UTC(2023, 3, 1) + offset * 86_400_000).toISOString().slice(0, 10);
        expect(memberOn(noted, day)).toEqual(memberOn(history, day));
        expect(standingOn(noted, day)).toBe(standingOn(history, day));
      }),
    );
  });

  it('should not change for the past when something is noted for later', () => {
    const before = history.slice(0, 3);
    expect(memberOn([...before, entry('left', '2027-03-31')], '2026-11-27')).toEqual(memberOn(before, '2026-11-27'));
  });
});

describe('what may follow', () => {
  it.each([
    ['rest', 'suspended', ['joined']],
    ['go on', 'joined', ['suspended']],
    ['leave', 'left', ['joined', 'suspended']],
  ] as const)('should let %s only who may', (_, standing, allowed) => {
    for (const now of ['approved', 'joined', 'suspended', 'left'] as const) {
      const asked = () => checkFollows([entry(now, '2026-01-01')], { standing, on: '2026-02-01' });
      if ((allowed as readonly string[]).includes(now)) expect(asked()).toBe(true);
      else expect(asked).toThrow(expect.objectContaining({ code: 'standing-impossible' }));
    }
  });

  it('should be nothing when it was said already, and refused before the newest entry', () => {
    const entries = [entry('joined', '2026-01-01')];
    expect(checkFollows([...entries, entry('left', '2026-03-31')], { standing: 'left', on: '2026-03-31' })).toBe(false);
    expect(() => checkFollows(entries, { standing: 'left', on: '2025-12-31' })).toThrow(
      expect.objectContaining({ code: 'entry-before-last' }),
    );
  });
});

describe('an approved application', () => {
  const added = [{ ...entry('approved', '2026-11-27'), application: 'a' }];
  const approval = { application: 'a', added, today: '2026-11-27' };

  it('should add its entries once, and none to who is a member', () => {
    expect(entriesOfApproval([], approval)).toEqual(added);
    expect(entriesOfApproval(added, approval)).toEqual([]);
    expect(entriesOfApproval([entry('joined', '2023-05-10')], approval)).toEqual([]);
    expect(entriesOfApproval(history.slice(0, 6), approval)).toEqual(added);
    const question = { ...entry('inquired', '2026-10-01'), application: 'q' };
    const both = { ...approval, added: [question, ...added] };
    expect(entriesOfApproval([], both)).toEqual([question, ...added]);
    expect(entriesOfApproval([question], both)).toEqual(added);
  });

  it('should stand in order', () => {
    expect(inOrder([...history].reverse()).map(({ on }) => on)).toEqual(history.map(({ on }) => on));
  });
});
