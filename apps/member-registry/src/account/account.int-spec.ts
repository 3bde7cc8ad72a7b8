import { MunicipalityCode } from '#contracts';
import {
  activateAccount,
  admitMunicipality,
  createToken,
  getAccountGrant,
  getMunicipality,
  inviteAccount,
  listPeople,
  verifySignIn,
  verifyToken,
} from '#contracts/registry';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officer, staffRoster, startRegistry, type TestRegistry } from '../registry.factory.js';

const [aoba, hinata, edogawa] = ['992011', '992020', '131237'].map((code) => MunicipalityCode.parse(code)) as [
  MunicipalityCode,
  MunicipalityCode,
  MunicipalityCode,
];
const secretariat = { roles: ['secretariat' as const] };
const admin = { roles: ['municipality-admin' as const], tenant: aoba };
const operator = { service: 'admin' as const };
const gateway = { service: 'gateway' as const };
const password = 'correct horse battery';

describe('member-registry', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await startRegistry();
    for (const code of [aoba, hinata]) await registry.call(secretariat, admitMunicipality, { code });
  });
  afterAll(() => registry.stop());

  async function invite(email: string, as: Parameters<TestRegistry['call']>[0] = admin, more = {}) {
    const input = { email, displayName: 'あおば 花子', role: 'municipality-officer' as const, municipality: aoba };
    return registry.call(as, inviteAccount, { ...input, ...more });
  }

  async function activated(email: string) {
    const { account, activationCode } = await invite(email);
    await registry.call({}, activateAccount, { email, activationCode: activationCode ?? '', password });
    return account;
  }

  describe('admitting a municipality', () => {
    it('should admit it once, and tell its name with its prefecture', async () => {
      expect(await registry.call(secretariat, admitMunicipality, { code: edogawa })).toEqual({
        code: edogawa,
        name: '東京都江戸川区',
        admitted: 'now',
      });
      expect(await registry.call(secretariat, admitMunicipality, { code: edogawa })).toMatchObject({
        admitted: 'already',
      });
      expect(await registry.call(admin, getMunicipality, { code: edogawa })).toMatchObject({
        name: '江戸川区',
        kana: 'エドガワク',
        admitted: true,
        fictional: false,
      });
    });

    it('should refuse a code with a right check digit that no body has', async () => {
      const code = MunicipalityCode.parse('131512');
      await expect(registry.call(secretariat, admitMunicipality, { code })).rejects.toMatchObject({
        code: 'unknown-municipality',
      });
      await expect(registry.call(admin, getMunicipality, { code })).rejects.toMatchObject({
        code: 'unknown-municipality',
      });
    });

    it('should let a program of fictional codes admit those and no other', async () => {
      const program = { ...secretariat, scopes: ['fictional-only' as const] };
      const code = MunicipalityCode.parse('992046');
      expect(await registry.call(program, admitMunicipality, { code })).toMatchObject({ admitted: 'now' });
      await expect(registry.call(program, admitMunicipality, { code: edogawa })).rejects.toMatchObject({
        code: 'forbidden',
      });
    });
  });

  describe('an account', () => {
    it('should be invited, activated once and sign in, whatever the width and case of its address', async () => {
      const email = 'officer@992011.example';
      const { account, activationCode } = await invite('Officer@992011.example');
      const wrong = { email, activationCode: 'wrong', password };
      await expect(registry.call({}, activateAccount, wrong)).rejects.toMatchObject({ code: 'wrong-activation-code' });
      const weak = { email, activationCode: activationCode ?? '', password: 'short' };
      await expect(registry.call({}, activateAccount, weak)).rejects.toMatchObject({ code: 'weak-password' });
      const right = { ...weak, password };
      expect(await registry.call({}, activateAccount, right)).toEqual({ activated: true });
      await expect(registry.call({}, activateAccount, right)).rejects.toMatchObject({ code: 'wrong-activation-code' });
      const grant = await registry.call(gateway, verifySignIn, { email: 'ＯＦＦＩＣＥＲ@992011.example', password });
      expect(grant).toEqual({
        account,
        displayName: 'あおば 花子',
        memberships: [
          { municipality: aoba, municipalityName: 'デモ県あおば市', roles: ['municipality-officer'], person: null },
        ],
        anyFictional: [],
        scopes: [],
      });
      expect(await registry.call(gateway, getAccountGrant, { account })).toEqual(grant);
    });

    it('should answer a wrong password, an unknown address and an account without a password the same', async () => {
      await activated('known@992011.example');
      await invite('fresh@992011.example');
      for (const email of ['known@992011.example', 'nobody@992011.example', 'fresh@992011.example']) {
        const asked = registry.call(gateway, verifySignIn, { email, password: 'wrong password' });
        await expect(asked).rejects.toMatchObject({ code: 'wrong-credentials', details: {} });
      }
      const unknown = { email: 'nobody@992011.example', activationCode: 'x', password };
      await expect(registry.call({}, activateAccount, unknown)).rejects.toMatchObject({
        code: 'wrong-activation-code',
        details: {},
      });
    });

    it('should keep its roles, and gain the one it is invited to again', async () => {
      const account = await activated('twice@992011.example');
      const again = await invite('twice@992011.example', admin, { role: 'instructor' });
      expect(again).toEqual({ account, activationCode: null });
      const { memberships } = await registry.call(gateway, getAccountGrant, { account });
      expect(memberships[0]?.roles).toEqual(['municipality-officer', 'instructor']);
    });

    it('should not be handed to the administrator of a neighbour who invites it before it is activated', async () => {
      await invite('victim@992011.example');
      const neighbour = { roles: ['municipality-admin' as const], tenant: hinata };
      const taken = await invite('victim@992011.example', neighbour, { municipality: hinata });
      expect(taken.activationCode).toBeNull();
    });

    it('should be made once when two invite it at the same time', async () => {
      const both = await Promise.all([invite('race@992011.example'), invite('race@992011.example')]);
      expect(new Set(both.map(({ account }) => account)).size).toBe(1);
    });

    it('should be linked to a person of the municipality, and to nobody else', async () => {
      await registry.importPeople(staffRoster(1, 501));
      const { items } = await registry.call(officer(), listPeople, { staffNumber: '000501' });
      const person = items[0]?.person;
      const role = 'learner' as const;
      const { account } = await invite('linked@992011.example', admin, { role, person });
      const { memberships } = await registry.call(gateway, getAccountGrant, { account });
      expect(memberships[0]?.person).toBe(person);
      const neighbour = { roles: ['municipality-admin' as const], tenant: hinata };
      const elsewhere = invite('linked@992020.example', neighbour, { role, person, municipality: hinata });
      await expect(elsewhere).rejects.toMatchObject({ code: 'unknown-person' });
    });

    it.each([
      ['an officer invites', officer(), {}, 'forbidden'],
      ['a neighbour is meant', admin, { municipality: hinata }, 'not-found'],
      ['an administrator makes a secretary', admin, { role: 'secretariat' }, 'role-not-grantable'],
      ['the secretariat makes an officer', secretariat, {}, 'role-not-grantable'],
      ['the municipality was not admitted', operator, { municipality: '131016' }, 'municipality-not-admitted'],
    ])('should be refused when %s', async (_, as, more, code) => {
      await expect(invite('refused@992011.example', as, more)).rejects.toMatchObject({ code });
    });

    it('should be made for the secretariat by the operator, without a municipality', async () => {
      const input = { email: 'secretariat@manabi.example', displayName: '事務局', role: 'secretariat' as const };
      const { account } = await registry.call(operator, inviteAccount, input);
      expect(await registry.call(gateway, getAccountGrant, { account })).toMatchObject({
        memberships: [{ municipality: null, municipalityName: null, roles: ['secretariat'] }],
      });
    });

    it('should answer busy to a storm of sign-ins, in place of making everybody wait', async () => {
      const email = 'known@992011.example';
      const storm = Array.from({ length: 70 }, () =>
        registry.call(gateway, verifySignIn, { email, password: 'wrong password' }).catch(({ code }) => code as string),
      );
      const codes = await Promise.all(storm);
      expect(new Set(codes)).toEqual(new Set(['wrong-credentials', 'busy']));
      expect(await registry.call(gateway, verifySignIn, { email, password })).toMatchObject({ scopes: [] });
    });
  });

  describe('a token', () => {
    it('should tell what its program may do, and nothing when it is wrong', async () => {
      const asked = { label: '学習記録の連携', roles: ['learner' as const], scopes: ['backfill' as const] };
      const { token } = await registry.call(operator, createToken, { ...asked, municipality: aoba });
      expect(await registry.call(gateway, verifyToken, { token })).toMatchObject({
        displayName: '学習記録の連携',
        memberships: [{ municipality: aoba, roles: ['learner'], person: null }],
        anyFictional: [],
        scopes: ['backfill'],
      });
      const wrong = registry.call(gateway, verifyToken, { token: `${token}x` });
      await expect(wrong).rejects.toMatchObject({ code: 'not-signed-in' });
    });

    it('should be good for fictional codes alone when it names no municipality', async () => {
      const asked = { label: 'scenario', roles: ['municipality-admin' as const], scopes: ['backfill' as const] };
      const { token } = await registry.call(operator, createToken, asked);
      expect(await registry.call(gateway, verifyToken, { token })).toMatchObject({
        memberships: [],
        anyFictional: ['municipality-admin'],
        scopes: ['backfill', 'fictional-only'],
      });
    });
  });

  describe('where fictional codes are refused', () => {
    it('should refuse to admit them, and know neither their accounts’ roles nor their tokens', async () => {
      const account = await activated('demo@992011.example');
      const asked = { label: 'scenario', roles: ['municipality-admin' as const], scopes: [] };
      const { token } = await registry.call(operator, createToken, asked);
      await registry.restart({ env: { DEMO: '0' } });
      const refused = { code: 'fictional-code' };
      await expect(registry.call(secretariat, admitMunicipality, { code: aoba })).rejects.toMatchObject(refused);
      await expect(registry.call(operator, createToken, asked)).rejects.toMatchObject(refused);
      await expect(invite('more@992011.example')).rejects.toMatchObject(refused);
      await expect(registry.call(gateway, verifyToken, { token })).rejects.toMatchObject({ code: 'not-signed-in' });
      expect((await registry.call(gateway, getAccountGrant, { account })).memberships).toEqual([]);
    });
  });
});
