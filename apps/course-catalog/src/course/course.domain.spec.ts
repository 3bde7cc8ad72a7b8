import { DomainError, PurchaseId } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { checkLessons, decidePublish, isVisibleTo, minutesOf, visibleToOf, type CourseState } from './course.domain.js';

const now = new Date('2026-11-22T00:00:00Z');
const published: CourseState = {
  versions: [{ version: 1, content: 'a', publishedAt: now }],
  visibleTo: ['992020'],
};

describe('publishing a course', () => {
  it('should create it when there is none', () => {
    expect(decidePublish(null, 'a', now)).toEqual({
      outcome: 'created',
      version: 1,
      state: { versions: [{ version: 1, content: 'a', publishedAt: now }], visibleTo: [] },
    });
  });

  it('should make no version of the same content', () => {
    expect(decidePublish(published, 'a', now)).toEqual({ outcome: 'unchanged', version: 1, state: null });
  });

  it('should count up for another content, also for one that stood before', () => {
    const second = decidePublish(published, 'b', now);
    expect(second).toMatchObject({ outcome: 'new-version', version: 2, state: { visibleTo: ['992020'] } });
    expect(decidePublish(second.state, 'a', now)).toMatchObject({ outcome: 'new-version', version: 3 });
  });

  it('should bring a withdrawn course back, with a new version or without', () => {
    const withdrawn = { ...published, withdrawnAt: now };
    expect(decidePublish(withdrawn, 'a', now)).toEqual({ outcome: 'unchanged', version: 1, state: published });
    expect(decidePublish(withdrawn, 'b', now).state).not.toHaveProperty('withdrawnAt');
  });

  it('should stop at a thousand versions', () => {
    const versions = Array.from({ length: 1000 }, (_, at) => ({ version: at + 1, content: `${at}`, publishedAt: now }));
    expect(() => decidePublish({ versions, visibleTo: [] }, 'x', now)).toThrow(new DomainError('too-many-versions'));
  });

  it('should refuse two lessons of one key by name', () => {
    expect(() => checkLessons([{ key: 'dx-1' }, { key: 'dx-1' }])).toThrow(new DomainError('doubled-lesson'));
  });

  it('should count the standard learning time as the sum of the lessons', () => {
    expect(
      minutesOf({
        lessons: [
          { key: 'a', minutes: 20 },
          { key: 'b', minutes: 30 },
        ],
      }),
    ).toBe(50);
  });
});

describe('who sees a course', () => {
  const course = (visibleTo: string[], withdrawnAt?: Date) => ({ tenant: '992011', visibleTo, withdrawnAt });
  const bought = '0b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30';
  const other = '1c6f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30';
  const toBuyersOf = (purchase: string) => [...visibleToOf({ to: 'buyers', purchase: PurchaseId.parse(purchase) })];
  it.each([
    ['its own municipality, always', course([], now), '992011', true],
    ['another one, not by itself', course([]), '992020', false],
    ['a named one', course(['992020']), '992020', true],
    ['one that is not named', course(['992020']), '992038', false],
    ['everybody of the network', course(['network']), '992038', true],
    ['nobody else once it is withdrawn', course(['network'], now), '992038', false],
    ['a buyer of the purchase that it is shown to', course(toBuyersOf(bought)), '992020', true],
    ['no buyer of another one', course(toBuyersOf(other)), '992020', false],
    ['no buyer once it is withdrawn', course(toBuyersOf(bought), now), '992020', false],
  ])('should be %s', (_, shared, municipality, expected) => {
    expect(isVisibleTo(shared, { municipality, purchases: [bought] })).toBe(expected);
  });
});
