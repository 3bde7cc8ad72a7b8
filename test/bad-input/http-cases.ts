import type { Answer } from '../access/http.js';
import type { Case } from './run.js';

const secretsOfTheHost = /root:.*:0:0|"devDependencies"|PRIVATE KEY|"kty":|requirepass|jetstream \{|MONGODB_URI/;
const showsNoFile = ({ text, headers, status }: Answer): string | undefined => {
  if (secretsOfTheHost.test(text)) return `shows a file of the host: ${text.slice(0, 80)}`;
  const isPage = headers['content-type']?.startsWith('text/html');
  return status >= 400 || isPage ? undefined : `answered ${status} ${text.slice(0, 80)}`;
};

const oddPaths: readonly string[] = [
  '/../../etc/passwd',
  '/..%2f..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%252e%252e/%252e%252e/etc/passwd',
  '/..%5c..%5cetc%5cpasswd',
  '/....//....//etc/passwd',
  '/assets/../../package.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/assets/%2e%2e%2f%2e%2e%2fkeys/gateway.private.jwk.json',
  '/assets/..;/..;/package.json',
  '//etc/passwd',
  '/./package.json',
  '/package.json',
  '/.env',
  '/.git/config',
  '/node_modules/zod/package.json',
  '/data/keys/public.jwks.json',
  '/index.html/../../package.json',
  '/assets/%00',
  '/%00',
  '/%c0%ae%c0%ae/etc/passwd',
  '/%ff%fe',
  '/%zz',
  '/%',
  '/api/v1/%2e%2e/%2e%2e/package.json',
  '/api/v1/../../package.json',
  '/api/v1/courses%2f..%2fpeople',
  '/api/v1/imports/..%2f..%2fkeys/errors.csv',
  '/api/v1/imports/%2e%2e%2f%2e%2e%2fpeople/errors.csv',
  '/api/v1/reports/programmes/..%2fnetwork.csv',
  '/api/v1/people;jsessionid=1',
  '/api/v1/people/',
  '/api/v1//people',
  '/api//v1/people',
  '/API/V1/people',
  '/api/v1/People',
  '/api/v2/people',
  '/api/v1/people%20',
  '/api/v1/people%09',
  '/api/v1/people?%00',
  '/api/v1/people#/admin',
  '/api/v1/__proto__',
  '/api/v1/constructor/prototype',
  '/api/v1/courses/__proto__',
  '/metrics',
  '/api/v1/metrics',
  '/health/live/../../metrics',
  '/actuator/env',
  '/server-status',
  '/wp-login.php',
  `/${'a'.repeat(9000)}`,
  `/api/v1/courses/${'a'.repeat(5000)}`,
  `/api/v1/courses?cursor=${'a'.repeat(7000)}`,
];

const verbs = [
  'TRACE',
  'TRACK',
  'OPTIONS',
  'PUT',
  'PATCH',
  'DELETE',
  'PROPFIND',
  'MKCOL',
  'COPY',
  'MOVE',
  'LOCK',
  'LINK',
  'PURGE',
  'SEARCH',
];

const foreignOrigins = (host: string): readonly string[] => [
  'https://evil.example',
  'http://evil.example',
  'null',
  `http://${host}.evil.example`,
  `http://evil.example/${host}`,
  `http://evil.example#${host}`,
  `http://evil.example?${host}`,
  `http://${host}@evil.example`,
  `http://evil${host}`,
  'file://',
  'chrome-extension://abcdef',
  'http://127.0.0.1:1',
  'javascript:alert(1)',
  'nonsense',
  'http://[::1]',
];

/** Addresses, verbs, origins and hosts that nobody of ours would send; `headers` prove an officer. */
export function* httpCases(url: string, headers: Readonly<Record<string, string>>): Generator<Case> {
  const { host } = new URL(url);
  for (const path of oddPaths)
    yield { class: 'http', what: path.slice(0, 80), ask: { method: 'GET', path }, expect: showsNoFile };
  for (const method of verbs) {
    for (const path of ['/api/v1/people', '/api/v1/session', '/api/v1/courses', '/']) {
      if (method === 'DELETE' && path.endsWith('session')) continue;
      yield { class: 'http', what: `${method} ${path}`, ask: { method, path, headers }, expect: notDone };
    }
  }
  for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override'])
    yield {
      class: 'http',
      what: `${name}: DELETE`,
      ask: { method: 'GET', path: '/api/v1/courses', headers: { ...headers, [name]: 'DELETE' } },
      expect: isStatus(200),
    };
  const body = JSON.stringify({ email: 'nobody@evil.example', password: 'x' });
  const signIn = { method: 'POST', path: '/api/v1/session', body };
  const json = { 'content-type': 'application/json' };
  for (const origin of foreignOrigins(host)) {
    yield {
      class: 'http',
      what: `origin ${origin}`,
      ask: { ...signIn, headers: { ...json, origin } },
      expect: isStatus(403),
    };
    yield {
      class: 'http',
      what: `read from ${origin}`,
      ask: { method: 'GET', path: '/api/v1/courses', headers: { ...headers, origin } },
      expect: isStatus(200),
    };
    const asked = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    yield {
      class: 'http',
      what: `preflight ${origin}`,
      ask: { method: 'OPTIONS', path: '/api/v1/session', headers: asked },
      expect: notDone,
    };
  }
  const spoofs = ['x-forwarded-host', 'x-forwarded-server', 'x-host', 'x-original-host', 'forwarded'];
  for (const name of spoofs) {
    const spoofed = {
      ...json,
      origin: 'http://evil.example',
      [name]: name === 'forwarded' ? 'host=evil.example' : 'evil.example',
    };
    yield {
      class: 'http',
      what: `origin backed by ${name}`,
      ask: { ...signIn, headers: spoofed },
      expect: isStatus(403),
    };
  }
  for (const name of ['x-original-url', 'x-rewrite-url'])
    yield {
      class: 'http',
      what: name,
      ask: { method: 'GET', path: '/health/live', headers: { [name]: '/api/v1/people' } },
      expect: isStatus(200),
    };
  for (const name of [
    'x-forwarded-user',
    'x-remote-user',
    'manabi-context',
    'manabi-caller',
    'x-account',
    'manabi-municipality',
    'manabi-correlation',
  ])
    yield {
      class: 'http',
      what: `${name} in place of signing in`,
      ask: { method: 'GET', path: '/api/v1/people', headers: { [name]: '992011' } },
      expect: isStatus(401),
    };
  for (const value of ['992020', '992011,992020', '999999', '*', '__proto__', '{"$ne":""}', 'x'.repeat(2000)])
    yield {
      class: 'http',
      what: `municipality ${value.slice(0, 30)}`,
      ask: { method: 'GET', path: '/api/v1/people', headers: { ...headers, 'manabi-municipality': value } },
      expect: isStatus(403),
    };
  yield {
    class: 'http',
    what: 'a municipality twice',
    ask: {
      method: 'GET',
      path: '/api/v1/people',
      headers: { ...headers, 'manabi-municipality': ['992011', '992020'] },
    },
    expect: isStatus(403),
  };
  for (const range of [
    'bytes=0-',
    'bytes=0-0,1-1',
    `bytes=${Array.from({ length: 1300 }, (_, at) => `${at}-`).join()}`,
    'bytes=-1',
    'bytes=9999999999-',
    'lines=1-2',
  ])
    yield {
      class: 'http',
      what: `range ${range.slice(0, 30)}`,
      ask: { method: 'GET', path: '/', headers: { range } },
      expect: ({ status }) => (status === 200 || status === 206 || status === 416 ? undefined : String(status)),
    };
  for (const query of [
    'limit=1&limit=2',
    'limit=1&limit[]=2',
    'limit[]=1',
    'limit=1&Limit=2',
    'limit=%EF%BC%91',
    'limit=1e1',
    'limit=0x10',
    'limit=+1',
    'limit=',
    'limit',
    '=1',
    '&&&',
    'limit=1;limit=2',
  ])
    yield {
      class: 'http',
      what: `?${query}`,
      ask: { method: 'GET', path: `/api/v1/courses?${query}`, headers },
      expect: query === '&&&' ? isStatus(200) : isStatus(400),
    };
}

const isStatus =
  (wanted: number) =>
  ({ status, text }: Answer) =>
    status === wanted ? undefined : `${status} in place of ${wanted}: ${text.slice(0, 80)}`;
const notDone = ({ status, text }: Answer) =>
  status >= 400 && status < 500 ? undefined : `${status} ${text.slice(0, 80)}`;
