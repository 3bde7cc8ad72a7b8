import type { Answer } from '../access/http.js';
import type { Case } from './run.js';

const json = { 'content-type': 'application/json' };
const opensNoSession = ({ status, headers }: Answer): string | undefined => {
  if (headers['set-cookie']?.some((cookie) => /manabi_session=[\w-]{10}/.test(cookie))) return 'a session was opened';
  return status >= 400 ? undefined : `answered ${status}`;
};

/** Ways into an account that are none, at every path that takes a password, a code, a cookie or a token. */
export function* signInCases(account: { email: string; password: string }): Generator<Case> {
  const { email, password } = account;
  const bodies: readonly [string, unknown][] = [
    ['no password', { email }],
    ['no address', { password }],
    ['an empty password', { email, password: '' }],
    ['the password with a space', { email, password: `${password} ` }],
    ['the password with a zero', { email, password: `${password}\u0000` }],
    ['the password cut', { email, password: password.slice(0, -1) }],
    ['the password in capitals', { email, password: password.toUpperCase() }],
    ['the password as a list', { email, password: [password] }],
    ['the password as an object', { email, password: { $ne: null } }],
    ['the address as an object', { email: { $gt: '' }, password }],
    ['the address as a list', { email: [email], password }],
    ['the address as a pattern', { email: '.*', password }],
    ['a wildcard', { email: '%', password }],
    ['true', { email, password: true }],
    ['null', { email, password: null }],
    ['0', { email, password: 0 }],
    ['SQL', { email: `${email}' --`, password: "' or 1=1 --" }],
    ['LDAP', { email: '*)(uid=*))(|(uid=*', password: '*' }],
    ['201 characters', { email, password: 'x'.repeat(201) }],
    ['100 KB', { email, password: 'x'.repeat(100_000) }],
    ['1 MB', { email, password: 'x'.repeat(1_000_000) }],
    ['more fields', { email, password, roles: ['secretariat'] }],
    ['another tenant', { email, password, tenant: '992020' }],
    ['an account', { email, password: 'wrong', account: 'x' }],
    ['two addresses in one', { email: `${email},admin@992020.example`, password: 'wrong' }],
    ['a line after the address', { email: `${email}\r\nBcc: x@evil.example`, password: 'wrong' }],
    ['the hash in place of the password', { email, password: '$argon2id$v=19$m=47104,t=1,p=1$c2FsdA$aGFzaA' }],
  ];
  for (const [what, body] of bodies)
    yield {
      class: 'sign-in',
      what,
      ask: { method: 'POST', path: '/api/v1/session', headers: json, body: JSON.stringify(body) },
      expect: opensNoSession,
    };
  for (const [what, body] of bodies) {
    const { password: chosen } = body as { password?: unknown };
    const asked = { code: chosen ?? '', password: chosen ?? '' };
    yield {
      class: 'sign-in',
      what: `first password: ${what}`,
      ask: { method: 'POST', path: '/api/v1/accounts/password', headers: json, body: JSON.stringify(asked) },
      expect: opensNoSession,
    };
  }
  const inHeader: readonly [string, Record<string, string>][] = [
    ['a cookie of nobody', { cookie: 'manabi_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['an empty cookie', { cookie: 'manabi_session=' }],
    ['a cookie that is a path', { cookie: 'manabi_session=../../session' }],
    ['a cookie that is a key', { cookie: 'manabi_session=session:*' }],
    ['a cookie of 8 KB', { cookie: `manabi_session=${'x'.repeat(8000)}` }],
    ['two cookies', { cookie: 'manabi_session=a; manabi_session=b' }],
    ['a cookie with a line', { cookie: 'manabi_session=a%0d%0aDEL%20x' }],
    ['the prototype as a cookie', { cookie: '__proto__=x; manabi_session=__proto__' }],
    ['no token', { authorization: 'Bearer' }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['a token of nobody', { authorization: 'Bearer manabi_0000000000000000000000' }],
    ['a token of 1 KB', { authorization: `Bearer ${'x'.repeat(1000)}` }],
    ['a token that is a JWT', { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJzZWNyZXRhcmlhdCJdfQ.' }],
    ['a password', { authorization: `Basic ${Buffer.from(`${email}:${password}`).toString('base64')}` }],
    ['a digest', { authorization: 'Digest username="admin", response="x"' }],
    ['negotiation', { authorization: 'Negotiate YII=' }],
    ['two schemes', { authorization: 'Bearer x, Basic y' }],
    ['an operator', { authorization: 'Bearer {"$ne":""}' }],
  ];
  for (const [what, headers] of inHeader) {
    for (const path of ['/api/v1/people', '/api/v1/session', '/api/v1/my/learning'])
      yield {
        class: 'sign-in',
        what: `${what} at ${path}`,
        ask: { method: 'GET', path, headers },
        expect: ({ status }) => (status === 401 || status === 431 ? undefined : `answered ${status}`),
      };
  }
}
