import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountId, MunicipalityCode, Role } from '#contracts';
import { deskOf, desksOf, stayAtDeskOf, type Desk } from './desks.js';

const membership = (municipality: string | null, roles: Role[], until: string | null = null) => ({
  municipality: municipality as MunicipalityCode | null,
  municipalityName: municipality,
  member: false,
  roles,
  person: null,
  departments: [],
  company: null,
  support: until === null ? null : { supportAccess: 'x' as never, until },
});
const me = (...memberships: ReturnType<typeof membership>[]) => ({ account: 'a' as AccountId, memberships });
const short = ({ municipality, work }: Desk) => `${municipality ?? ''}/${work}`;

/** What a browser keeps, for a device and for a tab. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  } as unknown as Storage;
}

describe('desks', () => {
  beforeEach(() => void Object.assign(globalThis, { localStorage: storage(), sessionStorage: storage() }));

  it('should be one for each municipality and kind of work, the office before learning', () => {
    const all = desksOf(
      me(
        membership('992020', ['learner']),
        membership('992011', ['learner', 'municipality-admin', 'municipality-officer']),
        membership(null, ['secretariat']),
      ),
    );
    expect(all.map(short)).toEqual(['992011/office', '/network', '992020/learning', '992011/learning']);
    expect(all[0]?.roles).toEqual(['municipality-admin', 'municipality-officer']);
  });

  it('should put a support access last, with its end', () => {
    const all = desksOf(
      me(membership('992011', ['auditor'], '2026-11-23T12:00:00Z'), membership(null, ['secretariat'])),
    );
    expect(all.map(short)).toEqual(['/network', '992011/audit']);
    expect(all[1]?.supportUntil).toBe('2026-11-23T12:00:00Z');
  });

  it('should be none for an account without roles', () => expect(deskOf(me())).toBeNull());

  it('should be the one chosen in this tab, else on this device, as long as it is there', () => {
    const both = me(membership('992011', ['municipality-officer', 'learner']));
    localStorage.setItem('manabi-desk', 'a/992011/learning');
    expect(deskOf(both)?.work).toBe('learning');
    sessionStorage.setItem('manabi-desk', 'a/992011/office');
    expect(deskOf(both)?.work).toBe('office');
    expect(deskOf(me(membership('992011', ['learner'])))?.work).toBe('learning');
    expect(deskOf({ ...both, account: 'b' as AccountId })?.work).toBe('office');
  });

  it('should stay the one somebody sits at when another role comes along', () => {
    const before = me(membership('992011', ['auditor']));
    stayAtDeskOf({ ...before, totpWanted: false });
    const after = me(membership('992011', ['auditor']), membership('992020', ['instructor']));
    expect(deskOf(after)).toMatchObject({ municipality: '992011', work: 'audit' });
  });

  it('should not stay one while others wait for an authenticator app', () => {
    stayAtDeskOf({ ...me(membership('992011', ['learner'])), totpWanted: true });
    expect(deskOf(me(membership('992011', ['learner', 'municipality-admin'])))?.work).toBe('office');
  });
});
