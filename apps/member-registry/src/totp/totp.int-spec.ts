import { MunicipalityCode } from '#contracts';
import {
  admitMunicipality,
  beginTotp,
  confirmTotp,
  getAccountGrant,
  getMyAccount,
  recoverAccount,
  removeTotp,
  setSignInPolicy,
  verifySignIn,
} from '#contracts/registry';
import { resetServers } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import {
  admin,
  gateway,
  operator,
  password,
  startRegistry,
  type TestAccount,
  type TestRegistry,
} from '../registry.factory.js';

const aoba = MunicipalityCode.parse('992011');

describe('an authenticator app', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    await registry.call({ roles: ['secretariat'] }, admitMunicipality, { code: aoba });
  });
  afterAll(() => registry.stop());

  /** What the app shows in the step `ahead` of now. */
  const digits = (key: string, ahead = 0) =>
    new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + ahead * 30_000 });
  async function withApp({ as }: TestAccount) {
    const { key } = await registry.call(as, beginTotp, {});
    // The step before this one, so that the digits of now are still unused.
    const { recoveryCodes } = await registry.call(as, confirmTotp, { totp: digits(key, -1) });
    return { key, recoveryCodes };
  }
  const signIn = (email: string, totp?: string) =>
    registry.call(gateway, verifySignIn, { email, password, ...(totp && { totp }) });

  it('should be needed to sign in once its owner has shown that it works', async () => {
    const email = 'app@city.example';
    const account = await registry.account(email);
    const { key, uri } = await registry.call(account.as, beginTotp, {});
    expect(uri).toContain(`secret=${key}`);
    expect(await signIn(email)).toMatchObject({ totp: false });
    const wrong = registry.call(account.as, confirmTotp, { totp: '000000' });
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-totp' });
    await registry.call(account.as, confirmTotp, { totp: digits(key, -1) });
    await expect(signIn(email)).rejects.toMatchObject({ code: 'totp-needed' });
    await expect(signIn(email, '000000')).rejects.toMatchObject({ code: 'wrong-totp' });
    expect(await signIn(email, digits(key))).toMatchObject({ totp: true, epoch: 2 });
    const again = registry.call(account.as, beginTotp, {});
    await expect(again).rejects.toMatchObject({ code: 'totp-in-use' });
  });

  it('should have its digits taken once, also by two at the same time, and none from before them', async () => {
    const email = 'replay@city.example';
    const { key } = await withApp(await registry.account(email));
    const now = digits(key);
    const both = await Promise.allSettled([signIn(email, now), signIn(email, now)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(signIn(email, now)).rejects.toMatchObject({ code: 'wrong-totp' });
    await expect(signIn(email, digits(key, -1))).rejects.toMatchObject({ code: 'wrong-totp' });
    expect(await signIn(email, digits(key, 1))).toMatchObject({ totp: true });
  });

  it('should be done without by a recovery code, each once', async () => {
    const email = 'lost@city.example';
    const account = await registry.account(email);
    const { recoveryCodes } = await withApp(account);
    expect(new Set(recoveryCodes).size).toBe(10);
    const [code = ''] = recoveryCodes;
    const both = await Promise.allSettled([signIn(email, code.toLowerCase()), signIn(email, code)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await registry.call(account.as, getMyAccount, {})).totp).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it('should be removed by who has it, or by the operator for an owner who lost all', async () => {
    const email = 'remove@city.example';
    const account = await registry.account(email);
    const { key } = await withApp(account);
    const stolen = registry.call(account.as, removeTotp, { totp: '000000' });
    await expect(stolen).rejects.toMatchObject({ code: 'wrong-totp' });
    await registry.call(account.as, removeTotp, { totp: digits(key) });
    expect(await signIn(email)).toMatchObject({ totp: false });
    await withApp(account);
    await registry.call(operator, recoverAccount, { email, act: 'remove-totp' });
    expect(await signIn(email)).toMatchObject({ totp: false });
  });

  it('should lie sealed in the database', async () => {
    const account = await registry.account('sealed@city.example');
    const { key } = await withApp(account);
    const stored = await registry.storedAccount(account.account);
    expect(stored?.totp?.key).toMatch(/^eyJ/);
    expect(JSON.stringify(stored)).not.toContain(key);
  });

  it('should be wanted of who sees other people’s records when the municipality says so, and of nobody else', async () => {
    const officer = await registry.account('policy@city.example');
    const learner = await registry.account('learner@city.example', 'learner');
    const grantOf = ({ account }: TestAccount) => registry.call(gateway, getAccountGrant, { account });
    await registry.call(admin(), setSignInPolicy, { municipality: aoba, adminsNeedTotp: true });
    expect(await grantOf(officer)).toMatchObject({ totpWanted: true, memberships: [] });
    expect(await grantOf(learner)).toMatchObject({ totpWanted: false, memberships: [{ roles: ['learner'] }] });
    await withApp(officer);
    const after = { totp: true, totpWanted: false, memberships: [{ roles: ['municipality-officer'] }] };
    expect(await grantOf(officer)).toMatchObject(after);
    await registry.call(admin(), setSignInPolicy, { municipality: aoba, adminsNeedTotp: false });
    const neighbours = registry.call(admin('992020'), setSignInPolicy, { municipality: aoba, adminsNeedTotp: true });
    await expect(neighbours).rejects.toMatchObject({ code: 'not-found' });
  });
});
