import { DomainError, type Caller } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { checkGrantable, checkPassword, mayActivate, mayGrant, withRole } from './account.domain.js';

const secretariat: Caller = { roles: ['secretariat'], scopes: [] };
const admin: Caller = { roles: ['municipality-admin'], scopes: [], tenant: '992011' };
const operator: Caller = { service: 'admin', roles: [], scopes: [] };

describe('granting a role', () => {
  it.each([
    ['the operator’s tool', operator, 'operator', null, true],
    ['the operator’s tool', operator, 'learner', '992011', true],
    ['the secretariat', secretariat, 'secretariat', null, true],
    ['the secretariat', secretariat, 'municipality-admin', '992011', true],
    ['the secretariat', secretariat, 'municipality-officer', '992011', false],
    ['the secretariat', secretariat, 'operator', null, false],
    ['an administrator', admin, 'municipality-officer', '992011', true],
    ['an administrator', admin, 'municipality-admin', '992011', true],
    ['an administrator', admin, 'municipality-officer', '992020', false],
    ['an administrator', admin, 'secretariat', null, false],
    ['an officer', { ...admin, roles: ['municipality-officer'] }, 'learner', '992011', false],
    ['anybody, of a network role in a municipality,', operator, 'secretariat', '992011', false],
    ['anybody, of a municipality’s role without one,', operator, 'learner', null, false],
    ['nobody', undefined, 'learner', '992011', false],
  ] as const)('by %s %#: may it be %3$s in %4$s?', (_, caller, role, municipality, may) => {
    expect(mayGrant(caller as Caller | undefined, role, municipality)).toBe(may);
  });

  it('should be forbidden beyond codes 99… to a program of such codes', () => {
    const program: Caller = { ...secretariat, scopes: ['fictional-only'] };
    expect(() => checkGrantable(program, 'municipality-admin', '131237')).toThrow(new DomainError('forbidden'));
    expect(() => checkGrantable(program, 'secretariat', null)).toThrow(new DomainError('forbidden'));
    expect(() => checkGrantable(program, 'municipality-admin', '992011')).not.toThrow();
  });

  it('should add to the roles held there, once, and keep the person', () => {
    const held = [{ municipality: '992011', roles: ['learner'], person: 'p1' }] as const;
    expect(withRole(held, '992011', 'learner', null)).toBe(held);
    expect(withRole(held, '992011', 'instructor', null)).toEqual([
      { municipality: '992011', roles: ['learner', 'instructor'], person: 'p1' },
    ]);
    expect(withRole(held, '992020', 'learner', 'p2')).toHaveLength(2);
  });

  it('should not hand out the code of an account that holds more than the caller may grant', () => {
    const neighbours = [{ municipality: '992020', roles: ['municipality-admin'], person: null }] as const;
    const own = [{ municipality: '992011', roles: ['learner'], person: null }] as const;
    expect(mayActivate(admin, own)).toBe(true);
    expect(mayActivate(admin, [...own, ...neighbours])).toBe(false);
    expect(mayActivate(secretariat, neighbours)).toBe(true);
  });
});

describe('a password', () => {
  it('should have twelve characters, counted as people count', () => {
    expect(() => checkPassword('𠮷'.repeat(12))).not.toThrow();
    expect(() => checkPassword('𠮷'.repeat(11))).toThrow(new DomainError('weak-password'));
  });
});
