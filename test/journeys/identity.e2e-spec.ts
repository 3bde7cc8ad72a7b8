import { ApiClient } from '#api-client';
import { MunicipalityCode, type PersonId } from '#contracts';
import {
  acceptInvitation,
  changePassword,
  choosePassword,
  getMyAccount,
  inviteAccount,
  listNetworkMembers,
  listPeople,
  makeSlips,
  requestPasswordReset,
  signOutEverywhere,
} from '#contracts/registry';
import { outbox, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { found, founders } from './founding.js';
import { importFile } from './office.js';
import { journeyPlatform, password, type JourneyPlatform } from '../platform.js';

const code = MunicipalityCode.parse('992011');

interface Listed {
  session: string;
  agent: string;
  current: boolean;
}

describe('who I am', () => {
  let journey: JourneyPlatform;
  beforeAll(async () => {
    // Tests speak from one machine; the proxy before it says from where the people do.
    journey = await journeyPlatform({ env: { TRUST_PROXY: 'loopback' } });
    await journey.signedIn(code, 'municipality-officer', 'officer@992011.example');
  });
  afterAll(() => journey.stop());

  const send = (method: string, path: string, from: string, body?: object, cookie = '') =>
    fetch(`${journey.url}/api/v1${path}`, {
      method,
      headers: {
        'x-forwarded-for': from,
        ...(cookie && { cookie }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  const signIn = (from: string, body: object) => send('POST', '/session', from, body);
  async function cookieOf(from: string, body: object): Promise<string> {
    const response = await signIn(from, body);
    expect(response.status).toBe(204);
    return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }
  const me = { email: 'officer@992011.example', password };
  const whoAmI = async (cookie: string) => (await send('GET', '/session', '203.0.113.9', undefined, cookie)).status;
  const sessionsOf = async (cookie: string) => {
    const response = await send('GET', '/sessions', '203.0.113.9', undefined, cookie);
    return ((await response.json()) as { items: Listed[] }).items;
  };

  it('should tell who I am, my roles and municipalities', async () => {
    const cookie = await cookieOf('203.0.113.1', me);
    const response = await send('GET', '/session', '203.0.113.1', undefined, cookie);
    expect(await response.json()).toMatchObject({
      displayName: '架空 太郎',
      language: 'ja',
      totp: false,
      totpWanted: false,
      memberships: [{ municipality: code, roles: ['municipality-officer'] }],
    });
  });

  it('should tell of a role at once when I have accepted it', async () => {
    const cookie = await cookieOf('203.0.113.8', me);
    const admin = await cookieOf('203.0.113.8', { email: 'admin@992011.example', password });
    const offered = { email: me.email, displayName: '架空 太郎', role: 'instructor', municipality: code } as const;
    await new ApiClient({ url: journey.url, cookie: admin }).call(inviteAccount, offered);
    const api = new ApiClient({ url: journey.url, cookie });
    const { offers } = await api.call(getMyAccount, {});
    for (const { invitation } of offers) await api.call(acceptInvitation, { invitation });
    const told = await (await send('GET', '/session', '203.0.113.8', undefined, cookie)).json();
    expect(told).toMatchObject({ memberships: [{ roles: ['municipality-officer', 'instructor'] }] });
  });

  it('should list my sessions and end one of them at once, but nobody else’s', async () => {
    const [here, there] = [await cookieOf('203.0.113.2', me), await cookieOf('203.0.113.2', me)];
    const listed = await sessionsOf(here);
    expect(listed.filter(({ current }) => current)).toHaveLength(1);
    const other = (await sessionsOf(there)).find(({ current }) => current)?.session ?? '';
    const admin = await cookieOf('203.0.113.2', { email: 'admin@992011.example', password });
    const foreign = await send('DELETE', `/sessions/${other}`, '203.0.113.2', undefined, admin);
    expect(foreign.status).toBe(404);
    expect(await whoAmI(there)).toBe(200);
    expect((await send('DELETE', `/sessions/${other}`, '203.0.113.2', undefined, here)).status).toBe(204);
    expect([await whoAmI(there), await whoAmI(here)]).toEqual([401, 200]);
  });

  it('should end every session at once when I sign out everywhere', async () => {
    const cookies = [await cookieOf('203.0.113.3', me), await cookieOf('203.0.113.3', me)];
    await new ApiClient({ url: journey.url, cookie: cookies[0] ?? '' }).call(signOutEverywhere, {});
    expect(await Promise.all(cookies.map(whoAmI))).toEqual([401, 401]);
    expect(await whoAmI(await cookieOf('203.0.113.3', me))).toBe(200);
  });

  it('should end every session at once when I change my password', async () => {
    await journey.signedIn(code, 'auditor', 'changing@992011.example');
    const changing = { email: 'changing@992011.example', password };
    const cookies = [await cookieOf('203.0.113.4', changing), await cookieOf('203.0.113.4', changing)];
    const chosen = 'another good password';
    const api = new ApiClient({ url: journey.url, cookie: cookies[0] ?? '' });
    await api.call(changePassword, { current: password, password: chosen });
    expect(await Promise.all(cookies.map(whoAmI))).toEqual([401, 401]);
    expect((await signIn('203.0.113.4', changing)).status).toBe(401);
    expect((await signIn('203.0.113.4', { ...changing, password: chosen })).status).toBe(204);
  });

  it('should reset a password by the page in the mail', async () => {
    await journey.signedIn(code, 'auditor', 'forgetful@992011.example');
    const anybody = new ApiClient({ url: journey.url });
    await anybody.call(requestPasswordReset, { email: 'forgetful@992011.example' });
    const mail = await waitFor(
      async () =>
        (await outbox(journey.platform.dataDir)).find(
          ({ to, text }) => to.startsWith('forgetful@') && text.includes('30分'),
        ),
      { what: 'the mail' },
    );
    expect(mail.text).toContain(`${journey.url}/code#${mail.code}`);
    const chosen = 'a password I remember';
    await anybody.call(choosePassword, { code: mail.code, password: chosen });
    expect((await signIn('203.0.113.5', { email: 'forgetful@992011.example', password: chosen })).status).toBe(204);
  });

  it('should let staff without an address in by 職員番号 and the code on their slip', async () => {
    const office = new ApiClient({ url: journey.url, cookie: await cookieOf('203.0.113.6', me) });
    const roster = ['職員番号,氏,名,メールアドレス', '000077,青葉,蘭,'].join('\n');
    await importFile(office, '/imports/people', new TextEncoder().encode(roster), { audience: 'staff' });
    const { items } = await office.call(listPeople, { staffNumber: '000077' });
    const { slips } = await office.call(makeSlips, { people: [items[0]?.person as PersonId] });
    const anybody = new ApiClient({ url: journey.url });
    const chosen = await anybody.call(choosePassword, { code: slips[0]?.code ?? '', password });
    expect(chosen).toEqual({ email: null, municipality: code, staffNumber: '000077' });
    const cookie = await cookieOf('203.0.113.6', { municipality: code, staffNumber: '000077', password });
    expect(await whoAmI(cookie)).toBe(200);
  });

  it.each([
    ['neither address nor number', { password }],
    ['a number without its municipality', { staffNumber: '000077', password }],
  ])('should let nobody in who names %s', async (_, body) => {
    const response = await signIn('203.0.113.7', body);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([401, 'wrong-credentials']);
  });

  // On this platform, because starting one costs more than the founding.
  it('should let 45 municipalities found the network: apply, be approved, sign', async () => {
    await found(journey);
    const { items } = await new ApiClient({ url: journey.url }).call(listNetworkMembers, {});
    expect(items.map(({ municipality }) => municipality)).toEqual([...founders]);
    const page = await (await fetch(`${journey.url}/members`)).text();
    expect(page).toContain('1都道府県の45自治体が参加しています。');
  }, 180_000);

  it('should stop guesses at a name after ten, from one network and not for others, with the time to wait', async () => {
    await journey.signedIn(code, 'auditor', 'target@992011.example');
    const right = { email: 'target@992011.example', password };
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1)
      statuses.push((await signIn(`198.51.100.${guess}`, { ...right, password: 'wrong password' })).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    const refused = await signIn('198.51.100.200', right);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(600);
    expect(((await refused.json()) as { code: string }).code).toBe('too-many-attempts');
    expect((await signIn('203.0.113.8', right)).status).toBe(204);
  });

  it('should count a name anew when it was right, and not what the platform had no time for', async () => {
    const wrong = { ...me, password: 'wrong password' };
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 0; guess < 5; guess += 1) expect((await signIn('203.0.113.20', wrong)).status).toBe(401);
      expect((await signIn('203.0.113.20', me)).status).toBe(204);
    }
  });

  it('should stop an address that guesses at many names after a hundred', async () => {
    const flood = Array.from({ length: 140 }, (_, place) => place);
    const statuses: number[] = [];
    for (let at = 0; at < flood.length; at += 4) {
      const some = flood
        .slice(at, at + 4)
        .map((place) => signIn('192.0.2.1', { email: `nobody-${place}@city.example`, password: 'wrong password' }));
      statuses.push(...(await Promise.all(some)).map(({ status }) => status));
    }
    const wrong = statuses.filter((status) => status === 401).length;
    expect(wrong).toBeGreaterThanOrEqual(100);
    expect(wrong).toBeLessThan(108);
    expect(statuses.at(-1)).toBe(429);
    expect((await signIn('192.0.2.2', me)).status).toBe(204);
  });

  it('should keep neither names nor addresses in Redis', async () => {
    const { Redis } = await import('ioredis');
    const redis = new Redis(journey.platform.servers.redisUrl);
    const keys = await redis.keys('*');
    redis.disconnect();
    expect(keys.filter((key) => key.startsWith('attempts:')).length).toBeGreaterThan(0);
    expect(keys.join('\n')).not.toMatch(/@|192\.0\.2|198\.51|officer/);
  });
});
