import { dayInJapan, DomainError } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import {
  accept,
  checkPassword,
  checkUntil,
  countsOn,
  withOffer,
  withoutRole,
  withRole,
  type HeldRole,
  type Offer,
} from './account.domain.js';

const held = (role: HeldRole['role'], until: string | null = null): HeldRole => ({
  role,
  until,
  departments: [],
  company: null,
  by: 'a1',
});
const offer = (id: string, more: Partial<Offer> = {}): Offer => ({
  id,
  municipality: '992011',
  person: null,
  displayName: '花子',
  at: new Date(0),
  ...held('learner'),
  ...more,
});

describe('a role that ends', () => {
  it.each([
    ['2026-11-23T14:59:59.999Z', '2026-11-23', true],
    ['2026-11-23T15:00:00.000Z', '2026-11-24', false],
    ['2026-03-31T15:00:00.000Z', '2026-04-01', false],
  ])('should count to the end of its last day in Japan, at %s', (moment, day, counts) => {
    const until = moment.slice(0, 10);
    expect(dayInJapan(new Date(moment))).toBe(day);
    expect(countsOn(day, { until })).toBe(counts);
  });

  it('should not be given when it has ended already, but on its last day', () => {
    expect(() => checkUntil('2026-11-22', '2026-11-23')).toThrow(new DomainError('date-in-past'));
    expect(() => checkUntil('2026-11-23', '2026-11-23')).not.toThrow();
    expect(() => checkUntil(null, '2026-11-23')).not.toThrow();
  });
});

describe('memberships', () => {
  const here = { municipality: '992011', person: 'p1' };
  const one = withRole([], here, held('learner'));

  it('should hold each role once, as it was given last, and keep their person', () => {
    const again = withRole(one, { ...here, person: null }, held('learner', '2026-12-31'));
    expect(again).toEqual([{ ...here, roles: [held('learner', '2026-12-31')] }]);
    expect(withRole(one, here, held('instructor'))[0]?.roles).toHaveLength(2);
    expect(withRole(one, { municipality: '992020', person: 'p2' }, held('learner'))).toHaveLength(2);
  });

  it('should end with their last role, and only there', () => {
    const two = withRole(one, { municipality: '992020', person: null }, held('learner'));
    expect(withoutRole(two, '992011', 'learner').map(({ municipality }) => municipality)).toEqual(['992020']);
    expect(withoutRole(two, '992011', 'auditor')).toEqual(two);
  });
});

describe('an offer', () => {
  it('should be nothing before the yes, and a membership with its person after it', () => {
    const before = {
      memberships: [],
      offers: [offer('o1', { person: 'p1' }), offer('o2', { municipality: '992020' })],
    };
    expect(accept(before, ['o1'])).toEqual({
      memberships: [{ municipality: '992011', person: 'p1', roles: [held('learner')] }],
      offers: [before.offers[1]],
    });
    expect(accept(before, ['unknown'])).toEqual(before);
  });

  it('should stand once, as it was said last', () => {
    const offers = withOffer([offer('o1')], offer('o1', { person: 'p9' }));
    expect(offers.map(({ person }) => person)).toEqual(['p9']);
  });
});

describe('a password', () => {
  it('should have twelve characters, counted as people count', () => {
    expect(() => checkPassword('𠮷'.repeat(12))).not.toThrow();
    expect(() => checkPassword('𠮷'.repeat(11))).toThrow(new DomainError('weak-password'));
  });
});
