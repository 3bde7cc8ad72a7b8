import {
  changePassword,
  choosePassword,
  requestPasswordReset,
  verifySignIn,
  admitMunicipality,
  getAccountGrant,
} from '#contracts/registry';
import { MunicipalityCode } from '#contracts';
import { resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gateway, password, ratioOfTimes, startRegistry, type TestRegistry } from '../registry.factory.js';

const other = 'another good password';

describe('a password', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    await registry.call({ roles: ['secretariat'] }, admitMunicipality, { code: MunicipalityCode.parse('992011') });
  });
  afterAll(() => registry.stop());

  const signIn = (email: string, secret: string) => registry.call(gateway, verifySignIn, { email, password: secret });
  const ask = (email: string) => registry.call({}, requestPasswordReset, { email });

  it('should be chosen anew by the page in a mail, once, ending all sessions', async () => {
    const email = 'forgot@city.example';
    const { account } = await registry.account(email);
    const before = await registry.call(gateway, getAccountGrant, { account });
    await ask('Ｆorgot@City.example');
    const { code, text } = await registry.mailTo(email);
    expect(text).toContain('30分');
    await registry.call({}, choosePassword, { code, password: other });
    const again = registry.call({}, choosePassword, { code, password });
    await expect(again).rejects.toMatchObject({ code: 'wrong-code' });
    await expect(signIn(email, password)).rejects.toMatchObject({ code: 'wrong-credentials' });
    expect((await signIn(email, other)).epoch).toBe(before.epoch + 1);
  });

  it('should not be chosen by a code of half an hour ago', async () => {
    const email = 'late@city.example';
    const { account } = await registry.account(email);
    await ask(email);
    const { code } = await registry.mailTo(email);
    await registry.expireCodes(account);
    const late = registry.call({}, choosePassword, { code, password: other });
    await expect(late).rejects.toMatchObject({ code: 'wrong-code' });
  });

  it('should be asked for with the same answer and in the same time whether the address is known or not', async () => {
    for (let round = 0; round < 25; round += 1) await registry.account(`timed-${round}@city.example`);
    expect(await ask('timed-0@city.example')).toEqual(await ask('nobody-0@city.example'));
    const ratio = await ratioOfTimes(
      (round) => ask(`nobody-${round}@city.example`),
      (round) => ask(`timed-${round}@city.example`),
      25,
    );
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.2);
    await waitFor(async () => (await registry.mailsTo('timed-24@city.example')).length === 1);
    expect(await registry.mailsTo('nobody-24@city.example')).toEqual([]);
  });

  it('should be mailed about once in ten minutes, however often somebody asks', async () => {
    const email = 'flooded@city.example';
    await registry.account(email);
    await Promise.all(Array.from({ length: 8 }, () => ask(email)));
    await registry.mailTo(email);
    await ask(email);
    expect(await registry.mailsTo(email)).toHaveLength(1);
  });

  it('should be changed by whoever knows the present one, ending all sessions', async () => {
    const email = 'change@city.example';
    const { account, as } = await registry.account(email);
    const change = (current: string, chosen = other) =>
      registry.call(as, changePassword, { current, password: chosen });
    await expect(change('wrong password')).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(change(password, 'short')).rejects.toMatchObject({ code: 'weak-password' });
    await change(password);
    expect(await registry.call(gateway, getAccountGrant, { account })).toMatchObject({ epoch: 2 });
    await expect(signIn(email, password)).rejects.toMatchObject({ code: 'wrong-credentials' });
    await signIn(email, other);
  });

  it('should be changed by one of two who change it at the same time', async () => {
    const { as } = await registry.account('both@city.example');
    const both = await Promise.allSettled(
      ['my first new password', 'my second password'].map((chosen) =>
        registry.call(as, changePassword, { current: password, password: chosen }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
