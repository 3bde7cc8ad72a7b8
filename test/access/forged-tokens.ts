import { createHmac, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SignJWT, importJWK, type JWK } from 'jose';

const b64 = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Context tokens that nobody of ours made, or not so: each must be refused like no token at all. */
export async function forgedTokens(dataDir: string, caller: Readonly<Record<string, unknown>>) {
  const keysDir = join(dataDir, 'keys');
  const read = async (file: string) => JSON.parse(await readFile(join(keysDir, file), 'utf8')) as JWK;
  const gateway = await read('gateway.private.jwk.json');
  const reporting = await read('reporting.private.jwk.json');
  const publicKeys = await readFile(join(keysDir, 'public.jwks.json'), 'utf8');
  const now = Math.floor(Date.now() / 1000);
  const claims = { caller, aud: 'manabi', exp: now + 300 };
  const header = { alg: 'EdDSA', kid: 'gateway' };
  const jwt = async (more: { header?: object; claims?: object; key?: JWK } = {}) =>
    new SignJWT({ ...claims, ...more.claims } as never)
      .setProtectedHeader({ ...header, ...more.header } as never)
      .sign(await importJWK(more.key ?? gateway, 'EdDSA'));
  const good = await jwt();
  const [head = '', body = '', signature = ''] = good.split('.');
  const unsigned = (alg: string) => `${b64({ ...header, alg })}.${b64(claims)}.`;
  const hmac = (alg: string, hash: string, key: string) => {
    const text = `${b64({ ...header, alg })}.${b64(claims)}`;
    return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`;
  };
  const stranger = generateKeyPairSync('ed25519');
  const strangerJwk = stranger.publicKey.export({ format: 'jwk' });
  const byStranger = (more: object) => {
    const text = `${b64({ ...header, ...more })}.${b64(claims)}`;
    return `${text}.${signBytes(null, Buffer.from(text), stranger.privateKey).toString('base64url')}`;
  };
  const changed = (change: object) => `${head}.${b64({ ...claims, caller: { ...caller, ...change } })}.${signature}`;
  const { aud: _, ...withoutAudience } = claims;
  const withoutKey = async (omit: 'aud' | 'exp' | 'caller') => {
    const { [omit]: __, ...rest } = claims;
    return new SignJWT(rest as never).setProtectedHeader(header).sign(await importJWK(gateway, 'EdDSA'));
  };
  const forged: Record<string, string> = {
    'no signature': `${head}.${body}.`,
    'no third part': `${head}.${body}`,
    'a cut signature': good.slice(0, -4),
    'a signature of zeros': `${head}.${body}.${Buffer.alloc(64).toString('base64url')}`,
    'another role under the old signature': changed({ roles: ['secretariat'] }),
    'another tenant under the old signature': changed({ tenant: '992020' }),
    'a service under the old signature': changed({ service: 'gateway' }),
    'the public key as a secret': hmac('HS256', 'sha256', publicKeys),
    'the public key as a secret, 512': hmac('HS512', 'sha512', publicKeys),
    'an empty secret': hmac('HS256', 'sha256', ''),
    'the word secret as a secret': hmac('HS256', 'sha256', 'secret'),
    'a stranger’s key under our name': byStranger({}),
    'a stranger’s key brought along': byStranger({ jwk: strangerJwk }),
    'a stranger’s key without a name': byStranger({ kid: undefined }),
    'a key from an address': byStranger({ jku: 'http://127.0.0.1:1/jwks.json' }),
    'a certificate from an address': byStranger({ x5u: 'http://127.0.0.1:1/cert.pem' }),
    'a certificate brought along': byStranger({ x5c: ['MIIB'] }),
    'a path as the key’s name': byStranger({ kid: '../../../../dev/null' }),
    'SQL as the key’s name': byStranger({ kid: "' union select 'x" }),
    'the prototype as the key’s name': byStranger({ kid: '__proto__' }),
    'an address as the key’s name': byStranger({ kid: 'http://127.0.0.1:1/key' }),
    'a critical header that nobody knows': byStranger({ crit: ['exp'], exp: 1 }),
    'another service’s key under its own name': await jwt({ header: { kid: 'reporting' }, key: reporting }),
    'another service’s key under the gateway’s name': await jwt({ key: reporting }),
    'the admin tool’s name by another’s key': await jwt({
      header: { kid: 'reporting' },
      key: reporting,
      claims: { caller: { ...caller, service: 'admin' } },
    }),
    'a service by the gateway’s key': await jwt({ claims: { caller: { ...caller, service: 'admin' } } }),
    expired: await jwt({ claims: { exp: now - 1 } }),
    'expired long ago': await jwt({ claims: { exp: 1 } }),
    'not valid yet': await jwt({ claims: { nbf: now + 3600 } }),
    'another audience': await jwt({ claims: { aud: 'somebody-else' } }),
    'no audience': await withoutKey('aud'),
    'no end': await withoutKey('exp'),
    'no caller': await withoutKey('caller'),
    'roles that are no list': await jwt({ claims: { caller: { ...caller, roles: 'secretariat' } } }),
    'a caller that is a text': await jwt({ claims: { caller: 'secretariat' } }),
    'a token in a token': b64(good),
    'a zipped payload': `${b64({ ...header, zip: 'DEF' })}.${body}.${signature}`,
    'five parts': `${good}.x.y`,
    'only dots': '..',
    empty: ' ',
    'not text of ours': '\u0001\u0002',
    'very long': `${head}.${b64('x'.repeat(100_000))}.${signature}`,
    'JSON in place of a token': JSON.stringify(withoutAudience),
    'a bearer token': 'manabi_0000000000000000000000',
  };
  for (const alg of ['none', 'None', 'NONE', 'nOnE', 'none ', '']) forged[`algorithm "${alg}"`] = unsigned(alg);
  return { good, forged };
}
