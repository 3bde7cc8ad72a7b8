import { describe, expect, it } from '@jest/globals';
import { countOutcomes, officeOf, reasonAgainst, type KnownOfficial, type MailingAim } from './mailing.domain.js';

const aim: MailingAim = { kind: 'announcement', roles: ['municipality-admin'], themes: ['staff'] };
const all = { wanted: true, themes: ['staff', 'companies', 'citizens'] } as const;
const office = (changes: Partial<KnownOfficial['offices'][number]> = {}): KnownOfficial['offices'][number] => ({
  municipality: '992011',
  roles: ['municipality-admin'],
  isMember: true,
  ...changes,
});
const official = (...offices: KnownOfficial['offices']): KnownOfficial => ({ email: 'a@city.example', offices });

describe('who gets a mail', () => {
  it.each([
    ['an administrator of a member', official(office()), all, null],
    ['nobody who left the office', undefined, all, 'not-for-role'],
    [
      'no officer of one for administrators',
      official(office({ roles: ['municipality-officer'] })),
      all,
      'not-for-role',
    ],
    ['nobody of a municipality that left', official(office({ isMember: false })), all, 'not-a-member'],
    ['nobody who stopped them', official(office()), { ...all, wanted: false }, 'stopped'],
    ['nobody who wants other themes', official(office()), { ...all, themes: ['citizens'] }, 'other-themes'],
    ['nobody without an address', { ...official(office()), email: null }, all, 'no-address'],
  ] as const)('should be %s', (_, one, choice, why) => {
    expect(reasonAgainst(aim, one, choice)).toBe(why);
  });

  it('should be whoever is meant in one office of several, there', () => {
    const two = official(office({ isMember: false }), office({ municipality: '992020' }));
    expect(reasonAgainst(aim, two, all)).toBeNull();
    expect(officeOf(aim, two)).toBe('992020');
    // A role elsewhere is none here.
    const elsewhere = official(office({ isMember: false }), office({ roles: ['municipality-officer'] }));
    expect(reasonAgainst(aim, elsewhere, all)).toBe('not-a-member');
  });

  it('should be everybody, whatever the themes, of what is about the network itself', () => {
    expect(reasonAgainst({ ...aim, themes: [] }, official(office()), { ...all, themes: [] })).toBeNull();
  });
});

it('should count how many stand how', () => {
  expect(countOutcomes(['sent', 'stopped', 'sent'])).toEqual([
    { outcome: 'sent', mails: 2 },
    { outcome: 'stopped', mails: 1 },
  ]);
});
