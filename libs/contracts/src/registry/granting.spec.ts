import { describe, expect, it } from '@jest/globals';
import type { Caller, Role } from '../access.js';
import { mayGive } from './granting.js';

const secretariat: Caller = { roles: ['secretariat'], scopes: [] };
const admin: Caller = { roles: ['municipality-admin'], scopes: [], tenant: '992011' };
const officer: Caller = { ...admin, roles: ['municipality-officer'] };
const operator: Caller = { service: 'admin', roles: [], scopes: [] };
const tomorrow = '2026-11-24';

describe('giving a role', () => {
  it.each([
    ['the operator’s tool', operator, 'operator', null, null, true],
    ['the operator’s tool', operator, 'learner', '992011', null, true],
    ['the secretariat', secretariat, 'secretariat', null, null, true],
    ['the secretariat', secretariat, 'municipality-admin', '992011', null, true],
    ['the secretariat', secretariat, 'municipality-officer', '992011', null, false],
    ['the secretariat', secretariat, 'operator', null, null, false],
    ['an administrator', admin, 'municipality-officer', '992011', null, true],
    ['an administrator', admin, 'municipality-admin', '992011', null, true],
    ['an administrator', admin, 'municipality-officer', '992020', null, false],
    ['an administrator', admin, 'secretariat', null, null, false],
    ['an officer', officer, 'learner', '992011', tomorrow, false],
    ['an officer, for good,', officer, 'municipality-officer', '992011', null, false],
    ['an officer, for a time,', officer, 'municipality-officer', '992011', tomorrow, true],
    ['an officer, for a time,', officer, 'municipality-officer', '992020', tomorrow, false],
    ['an officer, for a time,', officer, 'municipality-admin', '992011', tomorrow, false],
    ['an auditor, for a time,', { ...admin, roles: ['auditor'] }, 'auditor', '992011', tomorrow, false],
    ['anybody, of a network role in a municipality,', operator, 'secretariat', '992011', null, false],
    ['anybody, of a municipality’s role without one,', operator, 'learner', null, null, false],
    ['nobody', undefined, 'learner', '992011', null, false],
  ] as const)('by %s of the role %3$s in %4$s until %5$s', (_, caller, role: Role, municipality, until, may) => {
    expect(mayGive(caller as Caller | undefined, { role, municipality, until })).toBe(may);
  });
});
