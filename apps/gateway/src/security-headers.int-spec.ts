import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { getAccountGrant, verifySignIn } from '#contracts/registry';
import { connectNats } from '#messaging';
import { resetServers, testServers } from '#testing';
import type { NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answering, grantOf, startGateway, type TestGateway } from './gateway.factory.js';

const everywhere = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy':
    'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=(), hid=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
const WRONG = 'nobody';

describe('what every answer says', () => {
  let plain: TestGateway;
  let behindTls: TestGateway;
  let owner: NatsConnection;

  beforeAll(async () => {
    await resetServers();
    plain = await startGateway();
    behindTls = await startGateway({ PUBLIC_URL: 'https://manabi.example' });
    // Stands for the member registry, which signs in whoever is not called so.
    owner = await connectNats(testServers().natsUrl, 'test');
    answering(owner, verifySignIn, ({ email }) => (email?.startsWith(WRONG) ? 'wrong-credentials' : grantOf()));
    answering(owner, getAccountGrant, () => grantOf());
  });
  afterAll(async () => {
    await owner.close();
    await Promise.all([plain.stop(), behindTls.stop()]);
  });

  const headersOf = async (path: string, init: RequestInit = {}, gateway = plain) => {
    const response = await fetch(`${gateway.url}${path}`, init);
    // Read whole: a gateway that stops waits for answers that are still being sent.
    await response.arrayBuffer();
    return Object.fromEntries(response.headers);
  };
  const signIn = (gateway: TestGateway, headers: Record<string, string> = {}, name = 'taro@city.example') =>
    fetch(`${gateway.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ email: name, password: 'whatever it is' }),
    });
  const whoAmI = async (gateway: TestGateway, cookie: string) =>
    (await fetch(`${gateway.url}/api/v1/session`, { headers: { cookie } })).status;

  it.each([
    ['the API’s page', '/api/docs', {}],
    ['its style', '/api/docs.css', {}],
    ['the API’s description', '/api/openapi.json', {}],
    ['a refusal', '/api/v1/courses', {}],
    ['an unknown address', '/api/v1/nothing', {}],
    ['a body that is none', '/api/v1/session', { method: 'POST', body: '{' }],
    ['a method that nobody answers', '/api/docs', { method: 'DELETE' }],
    ['an address outside of the API', '/nothing', {}],
    ['an address that is none', '/%zz', {}],
    ['a check of health', '/health/live', {}],
  ])('should be said with %s, and that nobody keeps it (ASVS 14.3.2)', async (_, path, init) => {
    const headers = await headersOf(path, init);
    expect(headers).toMatchObject(everywhere);
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it('should promise TLS where visitors come by TLS, and only there', async () => {
    for (const path of ['/health/live', '/api/v1/courses', '/api/docs']) {
      const tls = await headersOf(path, {}, behindTls);
      expect(tls).toMatchObject({ ...everywhere, 'strict-transport-security': 'max-age=31536000' });
      expect(await headersOf(path)).not.toHaveProperty('strict-transport-security');
    }
  });

  it('should show the API’s page without any script or style in it', async () => {
    const page = await (await fetch(`${plain.url}/api/docs`)).text();
    expect(page).not.toMatch(/<style|<script|\sstyle=|\son\w+=/);
    const [, style = ''] = /href="(\/api\/docs[.]css)"/.exec(page) ?? [];
    expect((await fetch(`${plain.url}${style}`)).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('should say no more than that it is none to what is no HTTP', async () => {
    const socket = connect(plain.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.end('nonsense\r\n\r\n');
    expect(await text(socket)).toMatch(
      /^HTTP\/1\.1 400 Bad Request\r\n[^]*\r\n\r\n\{"error":"Bad Request","message":"Client Error","statusCode":400\}$/,
    );
  });

  describe('the session’s cookie', () => {
    it('should be bound to this host behind TLS, and out of reach of scripts and of other sites’ forms', async () => {
      const response = await signIn(behindTls);
      expect(response.status).toBe(204);
      const [cookie = ''] = response.headers.getSetCookie();
      expect(cookie).toMatch(/^__Host-manabi_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      const [named = ''] = cookie.split(';');
      expect(await whoAmI(behindTls, named)).toBe(200);
      // A neighbouring host could set the name without the prefix.
      expect(await whoAmI(behindTls, named.replace('__Host-', ''))).toBe(401);
      const out = await fetch(`${behindTls.url}/api/v1/session`, { method: 'DELETE', headers: { cookie: named } });
      expect(out.headers.getSetCookie()[0]).toMatch(/^__Host-manabi_session=; .*Secure/);
      expect(await whoAmI(behindTls, named)).toBe(401);
    });

    it('should open nothing after the sign-out, whoever kept it (ASVS 7.4.1)', async () => {
      const cookie = (await signIn(plain)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
      expect(await whoAmI(plain, cookie)).toBe(200);
      await fetch(`${plain.url}/api/v1/session`, { method: 'DELETE', headers: { cookie } });
      for (const path of ['/session', '/sessions', '/courses', '/audit-entries.csv'])
        expect((await fetch(`${plain.url}/api/v1${path}`, { headers: { cookie } })).status).toBe(401);
    });

    it('should have its plain name where there is no TLS', async () => {
      const [cookie = ''] = (await signIn(plain)).headers.getSetCookie();
      expect(cookie).toMatch(/^manabi_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    });

    it('should be a new one at each sign-in, and the one before should end (ASVS 7.2.4)', async () => {
      const nameOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const first = nameOf(await signIn(plain));
      const second = nameOf(await signIn(plain, { cookie: first }));
      expect(second).not.toBe(first);
      expect([await whoAmI(plain, first), await whoAmI(plain, second)]).toEqual([401, 200]);
    });

    it('should not be believed when the visitor names it', async () => {
      const chosen = `manabi_session=${'a'.repeat(43)}`;
      const given = (await signIn(plain, { cookie: chosen })).headers.getSetCookie()[0]?.split(';')[0];
      expect(given).not.toBe(chosen);
      expect(await whoAmI(plain, chosen)).toBe(401);
    });
  });

  it.each([
    ['another site', 'https://evil.example', 403],
    ['a neighbouring host', 'https://other.manabi.example', 403],
    ['nowhere', 'null', 403],
    ['our own address', 'https://manabi.example', 204],
  ])('should refuse a write from a page of %s', async (_, origin, status) => {
    expect((await signIn(behindTls, { origin })).status).toBe(status);
  });

  it.each([
    ['not be believed where no proxy is trusted', undefined, 429],
    ['be the proxy’s word where one is', 'loopback', 204],
  ])(
    'should, as the visitor’s own word of its address, %s (ASVS 4.1.3)',
    async (_, TRUST_PROXY, status) => {
      const gateway = await startGateway(TRUST_PROXY ? { TRUST_PROXY } : {});
      try {
        // More wrong ones than a network may make, each of them from another one, as it says.
        for (let at = 0; at < 300; at += 20) {
          const wrong = Array.from({ length: 20 }, (__, place) =>
            signIn(gateway, { 'x-forwarded-for': `10.${at + place}.0.1` }, `${WRONG} ${at + place}`),
          );
          await Promise.all(wrong);
        }
        expect((await signIn(gateway, { 'x-forwarded-for': '10.250.250.1' })).status).toBe(status);
      } finally {
        await gateway.stop();
      }
    },
    20_000,
  );
});
