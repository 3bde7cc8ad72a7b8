import { describe, expect, it } from '@jest/globals';
import type { Caller, Role } from '../access.js';
import { mayGive } from './granting.js';

const secretariat: Caller = { roles: ['secretariat'], scopes: [] };
const admin: Caller = { roles: ['municipality-admin'], scopes: [], tenant: '992011' };
const officer: Caller = { ...admin, roles: ['municipality-officer'] };
const operator: Caller = { service: 'admin', roles: [], scopes: [] };

describe('giving a role', () => {
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
    ['an officer', officer, 'learner', '992011', false],
    ['anybody, of a network role in a municipality,', operator, 'secretariat', '992011', false],
    ['anybody, of a municipality’s role without one,', operator, 'learner', null, false],
    ['nobody', undefined, 'learner', '992011', false],
  ] as const)('by %s of the role %3$s in %4$s', (_, caller, role: Role, municipality, may) => {
    expect(mayGive(caller as Caller | undefined, { role, municipality })).toBe(may);
  });
});
