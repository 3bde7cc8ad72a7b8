import { describe, expect, it } from '@jest/globals';
import { unlinked } from './unlinked.js';

const [here, elsewhere] = ['992011', '992020'];
const method = (key: string, municipality: string | null) => ({
  key,
  kind: 'password' as const,
  municipality,
  addedAt: new Date(0),
});
const membership = (municipality: string | null, person: string | null) => ({ municipality, person, roles: [] });
const offer = (municipality: string, person: string) => ({
  id: `${municipality}-${person}`,
  municipality,
  person,
  displayName: '花子',
  at: new Date(0),
  role: 'learner' as const,
  until: null,
  departments: [],
  company: null,
  by: null,
});
const people = new Set(['p1']);

describe('an account when its person is erased in a municipality', () => {
  it('should be nothing any more when it was nothing else', () => {
    const account = { methods: [method('mail:a', null)], memberships: [membership(here, 'p1')], offers: [] };
    expect(unlinked(account, here, people)).toBeNull();
    expect(unlinked({ ...account, memberships: [], offers: [offer(here, 'p1')] }, here, people)).toBeNull();
  });

  it('should keep what it is elsewhere, and lose the name it had here', () => {
    const account = {
      methods: [method('mail:a', null), method('staff:992011:1', here), method('staff:992020:1', elsewhere)],
      memberships: [membership(here, 'p1'), membership(elsewhere, 'p9')],
      offers: [offer(here, 'p1')],
    };
    expect(unlinked(account, here, people)).toEqual({
      methods: [account.methods[0], account.methods[2]],
      memberships: [account.memberships[1]],
      offers: [],
    });
  });

  it('should stay as it is for somebody else, and when the same id is another municipality’s', () => {
    const account = { methods: [], memberships: [membership(elsewhere, 'p1'), membership(here, 'p2')], offers: [] };
    expect(unlinked(account, here, people)).toBeUndefined();
    expect(unlinked({ ...account, memberships: [membership(here, null)] }, here, people)).toBeUndefined();
  });
});
