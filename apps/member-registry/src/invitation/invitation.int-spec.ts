import { InvitationId, MunicipalityCode, type Caller } from '#contracts';
import {
  acceptInvitation,
  admitMunicipality,
  choosePassword,
  declineInvitation,
  getAccountGrant,
  getMyAccount,
  inspectCode,
  inviteAccount,
  listAccounts,
  listPeople,
  verifySignIn,
} from '#contracts/registry';
import { resetServers } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  admin,
  gateway,
  officer,
  operator,
  password,
  staffRoster,
  startRegistry,
  type TestRegistry,
} from '../registry.factory.js';

const [aoba, hinata] = ['992011', '992020'].map((code) => MunicipalityCode.parse(code)) as [
  MunicipalityCode,
  MunicipalityCode,
];
const secretariat = { roles: ['secretariat' as const] };

describe('an invitation', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    for (const code of [aoba, hinata]) await registry.call(secretariat, admitMunicipality, { code });
  });
  afterAll(() => registry.stop());

  const invite = (email: string, as: Partial<Caller> = admin(), more = {}) =>
    registry.call(as, inviteAccount, {
      email,
      displayName: 'あおば 花子',
      role: 'municipality-officer',
      municipality: aoba,
      ...more,
    });
  const rolesOf = async (account: string) =>
    (await registry.call(gateway, getAccountGrant, { account } as never)).memberships.map(({ municipality, roles }) => [
      municipality,
      ...roles,
    ]);

  it('should come by mail with a page that says what is offered, and be accepted with the first password', async () => {
    const email = 'hanako@city.example';
    const { account, code } = await invite('Hanako@City.example');
    expect(code).toBeNull();
    const mail = await registry.mailTo(email);
    expect(mail.text).toContain('デモ県あおば市');
    expect(mail.text).toContain(`https://manabi.example/code#${mail.code}`);
    expect(await registry.call({}, inspectCode, { code: mail.code })).toMatchObject({
      purpose: 'invitation',
      displayName: 'あおば 花子',
      signInName: { email },
      offers: [{ municipality: aoba, municipalityName: 'デモ県あおば市', role: 'municipality-officer', until: null }],
    });
    expect(await rolesOf(account)).toEqual([]);
    const weak = registry.call({}, choosePassword, { code: mail.code, password: 'short' });
    await expect(weak).rejects.toMatchObject({ code: 'weak-password' });
    const chosen = await registry.call({}, choosePassword, { code: mail.code, password });
    expect(chosen).toEqual({ email, municipality: null, staffNumber: null });
    const grant = await registry.call(gateway, verifySignIn, { email, password });
    expect(grant.memberships).toMatchObject([{ municipality: aoba, roles: ['municipality-officer'] }]);
  });

  it('should be written in English to whom wants it', async () => {
    await invite('smith@city.example', admin(), { language: 'en' });
    expect((await registry.mailTo('smith@city.example')).text).toContain('invites you');
  });

  it('should use its code once, also by two at the same time', async () => {
    await invite('twice@city.example');
    const { code } = await registry.mailTo('twice@city.example');
    const both = await Promise.allSettled(
      ['first password 1', 'second password'].map((chosen) =>
        registry.call({}, choosePassword, { code, password: chosen }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(registry.call({}, choosePassword, { code, password })).rejects.toMatchObject({ code: 'wrong-code' });
    await expect(registry.call({}, inspectCode, { code })).rejects.toMatchObject({ code: 'wrong-code' });
  });

  it('should make one account and one mail when two invite at the same time', async () => {
    const both = await Promise.all([invite('race@city.example'), invite('race@city.example')]);
    expect(new Set(both.map(({ account }) => account)).size).toBe(1);
    await registry.mailTo('race@city.example');
    await invite('race@city.example');
    expect(await registry.mailsTo('race@city.example')).toHaveLength(1);
  });

  it('should be nothing to an account that is there already before its owner says yes, twice at once as well', async () => {
    const email = 'resident@city.example';
    const { account, as } = await registry.account(email, 'learner', hinata);
    await invite(email);
    const mail = await registry.mailTo(email);
    expect(mail.code).toBe('');
    expect(mail.text).toContain('https://manabi.example/account');
    expect(await rolesOf(account)).toEqual([[hinata, 'learner']]);
    const [offer] = (await registry.call(as, getMyAccount, {})).offers;
    const invitation = InvitationId.parse(offer?.invitation);
    await Promise.all([1, 2].map(() => registry.call(as, acceptInvitation, { invitation })));
    await registry.call(as, acceptInvitation, { invitation });
    expect(await rolesOf(account)).toEqual([
      [hinata, 'learner'],
      [aoba, 'municipality-officer'],
    ]);
    const mine = await registry.call(as, getMyAccount, {});
    expect(mine.memberships.map(({ municipality }) => municipality)).toEqual([hinata, aoba]);
    expect(mine.offers).toEqual([]);
  });

  it('should be declined, and then be nobody’s', async () => {
    const { account, as } = await registry.account('no@city.example', 'learner', hinata);
    await invite('no@city.example');
    const [offer] = (await registry.call(as, getMyAccount, {})).offers;
    const invitation = InvitationId.parse(offer?.invitation);
    await registry.call(as, declineInvitation, { invitation });
    const accepted = registry.call(as, acceptInvitation, { invitation });
    await expect(accepted).rejects.toMatchObject({ code: 'unknown-invitation' });
    expect(await rolesOf(account)).toEqual([[hinata, 'learner']]);
  });

  it('should not be accepted by somebody else', async () => {
    await registry.account('mine@city.example', 'learner', hinata);
    await invite('mine@city.example');
    const mine = await registry.call(gateway, verifySignIn, { email: 'mine@city.example', password });
    const [offer] = (await registry.call({ account: mine.account }, getMyAccount, {})).offers;
    const { as: other } = await registry.account('other@city.example');
    const taken = registry.call(other, acceptInvitation, { invitation: InvitationId.parse(offer?.invitation) });
    await expect(taken).rejects.toMatchObject({ code: 'unknown-invitation' });
  });

  it('should show the administrator nothing of what the account is elsewhere', async () => {
    const email = 'secretive@city.example';
    const { account, as } = await registry.account(email, 'learner', hinata);
    await registry.call(gateway, verifySignIn, { email, password });
    const invited = await invite(email, admin(), { displayName: '招待した人の呼び方' });
    const unknown = await invite('new-face@city.example', admin(), { displayName: '招待した人の呼び方' });
    expect(Object.keys(invited)).toEqual(Object.keys(unknown));
    const { items } = await registry.call(admin(), listAccounts, { municipality: aoba, limit: 200 });
    const seen = items.filter((item) => [invited.account, unknown.account].includes(item.account));
    for (const item of seen) {
      expect(item).toMatchObject({ displayName: '招待した人の呼び方', roles: [], lastSignInAt: null });
    }
    const [offer] = (await registry.call(as, getMyAccount, {})).offers;
    await registry.call(as, acceptInvitation, { invitation: InvitationId.parse(offer?.invitation) });
    const after = await registry.call(admin(), listAccounts, { municipality: aoba, limit: 200 });
    const mine = after.items.find((item) => item.account === account);
    expect(mine).toMatchObject({ displayName: 'あおば 花子', roles: [{ role: 'municipality-officer' }] });
    expect(JSON.stringify(mine)).not.toContain(hinata);
  });

  it('should not let a neighbour take over an account that waits for its first password', async () => {
    await invite('victim@city.example');
    const { code } = await registry.mailTo('victim@city.example');
    const taken = await invite('victim@city.example', admin(hinata), { municipality: hinata });
    expect(taken.code).toBeNull();
    await registry.mailTo('victim@city.example', 2);
    await registry.call({}, choosePassword, { code, password });
    expect(await rolesOf(taken.account)).toEqual([[aoba, 'municipality-officer']]);
    const second = await registry.mailTo('victim@city.example', 2);
    const later = registry.call({}, choosePassword, { code: second.code, password });
    await expect(later).rejects.toMatchObject({ code: 'wrong-code' });
    const mine = await registry.call({ account: taken.account }, getMyAccount, {});
    expect(mine.offers).toMatchObject([{ municipality: hinata }]);
  });

  it('should link a person of the municipality by the owner’s yes, and nobody else’s person', async () => {
    await registry.importPeople(staffRoster(1, 501));
    const { items } = await registry.call(officer(), listPeople, { staffNumber: '000501' });
    const person = items[0]?.person;
    const { account, as } = await registry.account('linked@city.example', 'municipality-officer');
    await invite('linked@city.example', admin(), { role: 'learner', person });
    const before = await registry.call(gateway, getAccountGrant, { account });
    expect(before.memberships).toMatchObject([{ person: null, roles: ['municipality-officer'] }]);
    const [offer] = (await registry.call(as, getMyAccount, {})).offers;
    await registry.call(as, acceptInvitation, { invitation: InvitationId.parse(offer?.invitation) });
    const after = await registry.call(gateway, getAccountGrant, { account });
    expect(after.memberships).toMatchObject([{ person, roles: ['municipality-officer', 'learner'] }]);
    const elsewhere = invite('linked@992020.example', admin(hinata), { role: 'learner', person, municipality: hinata });
    await expect(elsewhere).rejects.toMatchObject({ code: 'unknown-person' });
  });

  it('should go over the department and the company where the person works, when none are named', async () => {
    await registry.importPeople(staffRoster(1, 502));
    const { items } = await registry.call(officer(), listPeople, { staffNumber: '000502' });
    const person = items[0]?.person;
    await invite('chief@city.example', admin(), { role: 'department-manager', person });
    const { code } = await registry.mailTo('chief@city.example');
    const { offers } = await registry.call({}, inspectCode, { code });
    expect(offers[0]?.departments).toHaveLength(1);
    const strange = { role: 'department-manager', departments: ['00000000-0000-0000-0000-000000000000'] };
    await expect(invite('x@city.example', admin(), strange)).rejects.toMatchObject({ code: 'unknown-department' });
    const company = { role: 'company-officer', company: '00000000-0000-0000-0000-000000000000' };
    await expect(invite('x@city.example', admin(), company)).rejects.toMatchObject({ code: 'unknown-company' });
  });

  it.each([
    ['an officer invites', officer(), {}, 'forbidden'],
    ['a neighbour is meant', admin(), { municipality: hinata }, 'not-found'],
    ['an administrator makes a secretary', admin(), { role: 'secretariat' }, 'role-not-grantable'],
    ['the secretariat makes an officer', secretariat, {}, 'role-not-grantable'],
    ['the municipality was not admitted', operator, { municipality: '131016' }, 'municipality-not-admitted'],
    ['its last day has passed', admin(), { until: '2020-01-01' }, 'date-in-past'],
    [
      'a program of fictional codes reaches beyond',
      { ...secretariat, scopes: ['fictional-only' as const] },
      { role: 'secretariat', municipality: undefined },
      'forbidden',
    ],
  ])('should be refused when %s', async (_, as, more, code) => {
    await expect(invite('refused@city.example', as as Partial<Caller>, more)).rejects.toMatchObject({ code });
  });
});
