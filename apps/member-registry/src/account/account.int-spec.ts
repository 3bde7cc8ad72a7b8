import { MunicipalityCode } from '#contracts';
import {
  admitMunicipality,
  createToken,
  getAccountGrant,
  getMunicipality,
  inviteAccount,
  recoverAccount,
  signOutEverywhere,
  verifySignIn,
  verifyToken,
} from '#contracts/registry';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  admin as adminOf,
  gateway,
  operator,
  password,
  ratioOfTimes,
  startRegistry,
  type TestRegistry,
} from '../registry.factory.js';

const [aoba, hinata, edogawa] = ['992011', '992020', '131237'].map((code) => MunicipalityCode.parse(code)) as [
  MunicipalityCode,
  MunicipalityCode,
  MunicipalityCode,
];
const secretariat = { roles: ['secretariat' as const] };
const admin = adminOf();

describe('member-registry', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await startRegistry();
    for (const code of [aoba, hinata]) await registry.call(secretariat, admitMunicipality, { code });
  });
  afterAll(() => registry.stop());
  const signIn = (email: string, secret = password) =>
    registry.call(gateway, verifySignIn, { email, password: secret });

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
    it('should sign in by its address, whatever the width and case of it', async () => {
      const { account } = await registry.account('officer@992011.example');
      const grant = await signIn('ＯＦＦＩＣＥＲ@992011.example');
      expect(grant).toEqual({
        account,
        displayName: 'あおば 花子',
        language: 'ja',
        epoch: 1,
        totp: false,
        totpWanted: false,
        memberships: [
          {
            municipality: aoba,
            municipalityName: 'デモ県あおば市',
            member: false,
            roles: ['municipality-officer'],
            person: null,
            departments: [],
            company: null,
            support: null,
          },
        ],
        anyFictional: [],
        scopes: [],
      });
      expect(await registry.call(gateway, getAccountGrant, { account })).toEqual(grant);
    });

    it('should answer a wrong password, an unknown name, one without a password and a closed one the same', async () => {
      await registry.account('known@992011.example');
      await registry.account('closed@992011.example');
      await registry.call(operator, recoverAccount, { email: 'closed@992011.example', act: 'disable' });
      const fresh = { email: 'fresh@992011.example', displayName: '花子', role: 'learner' as const };
      await registry.call(operator, inviteAccount, { ...fresh, municipality: aoba });
      const refused = { code: 'wrong-credentials', details: {} };
      for (const name of ['known', 'nobody', 'fresh']) {
        await expect(signIn(`${name}@992011.example`, 'wrong password')).rejects.toMatchObject(refused);
      }
      await expect(signIn('closed@992011.example')).rejects.toMatchObject(refused);
      const number = { municipality: '992011', staffNumber: '000001', password };
      await expect(registry.call(gateway, verifySignIn, number)).rejects.toMatchObject(refused);
    });

    it('should need as long for an unknown name as for a wrong password', async () => {
      await registry.account('slow@992011.example');
      const ratio = await ratioOfTimes(
        () => signIn('no-one@992011.example', 'wrong password'),
        () => signIn('slow@992011.example', 'wrong password'),
      );
      expect(ratio).toBeGreaterThan(0.8);
      expect(ratio).toBeLessThan(1.2);
    });

    it('should be signed out everywhere by a new epoch, and when it is closed; and sign in when it is open again', async () => {
      const { account, as } = await registry.account('epoch@992011.example');
      await registry.call(as, signOutEverywhere, {});
      expect(await registry.call(gateway, getAccountGrant, { account })).toMatchObject({ epoch: 2 });
      const email = 'epoch@992011.example';
      await registry.call(operator, recoverAccount, { email, act: 'disable' });
      const gone = registry.call(gateway, getAccountGrant, { account });
      await expect(gone).rejects.toMatchObject({ code: 'unknown-account' });
      await expect(registry.call(as, signOutEverywhere, {})).rejects.toMatchObject({ code: 'not-signed-in' });
      await registry.call(operator, recoverAccount, { email, act: 'enable' });
      expect(await signIn(email)).toMatchObject({ epoch: 3 });
    });

    it('should be made for the secretariat by the operator, without a municipality', async () => {
      const { account } = await registry.account('secretariat@manabi.example', 'secretariat', null);
      expect(await registry.call(gateway, getAccountGrant, { account })).toMatchObject({
        memberships: [{ municipality: null, municipalityName: null, roles: ['secretariat'] }],
      });
    });

    it('should answer busy to a storm of sign-ins, in place of making everybody wait', async () => {
      const email = 'known@992011.example';
      const storm = Array.from({ length: 70 }, () =>
        signIn(email, 'wrong password').catch(({ code }: { code: string }) => code),
      );
      expect(new Set(await Promise.all(storm))).toEqual(new Set(['wrong-credentials', 'busy']));
      expect(await signIn(email)).toMatchObject({ scopes: [] });
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
      const { account } = await registry.account('demo@992011.example');
      const asked = { label: 'scenario', roles: ['municipality-admin' as const], scopes: [] };
      const { token } = await registry.call(operator, createToken, asked);
      await registry.restart({ env: { DEMO: '0' } });
      const refused = { code: 'fictional-code' };
      await expect(registry.call(secretariat, admitMunicipality, { code: aoba })).rejects.toMatchObject(refused);
      await expect(registry.call(operator, createToken, asked)).rejects.toMatchObject(refused);
      const more = { email: 'more@992011.example', displayName: '花子', role: 'learner' as const, municipality: aoba };
      await expect(registry.call(admin, inviteAccount, more)).rejects.toMatchObject(refused);
      await expect(registry.call(gateway, verifyToken, { token })).rejects.toMatchObject({ code: 'not-signed-in' });
      expect((await registry.call(gateway, getAccountGrant, { account })).memberships).toEqual([]);
    });
  });
});
