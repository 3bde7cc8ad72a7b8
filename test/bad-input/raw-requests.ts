import { connect } from 'node:net';

const smuggled = 'GET /api/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n';
const head = 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
/** Requests of which two readers disagree where they end, and others that are none. */
export const rawRequests: readonly (readonly [string, string])[] = [
  ['CL and TE', `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`],
  ['TE and CL', `${head}Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n${smuggled}`],
  ['two lengths', `${head}Content-Length: 0\r\nContent-Length: 45\r\n\r\n${smuggled}`],
  ['a list of lengths', `${head}Content-Length: 0, 45\r\n\r\n${smuggled}`],
  ['a length with a sign', `${head}Content-Length: +0\r\n\r\n${smuggled}`],
  ['a negative length', `${head}Content-Length: -1\r\n\r\n${smuggled}`],
  ['a length in hexadecimal', `${head}Content-Length: 0x0\r\n\r\n${smuggled}`],
  ['an obscure chunking', `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`],
  ['chunking twice', `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${smuggled}`],
  ['chunking behind a space', `${head}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`],
  ['a folded header', `${head}X: a\r\n b\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n${smuggled}`],
  ['a bad chunk size', `${head}Transfer-Encoding: chunked\r\n\r\n-1\r\n${smuggled}`],
  ['no version', 'GET /api/v1/people\r\n\r\n'],
  ['version 9', 'GET /api/v1/people HTTP/9.9\r\nHost: x\r\n\r\n'],
  ['no host', 'GET /api/v1/people HTTP/1.1\r\n\r\n'],
  [
    'lines without CR',
    'POST /api/v1/session HTTP/1.1\nHost: x\nContent-Length: 0\nTransfer-Encoding: chunked\n\n0\n\n',
  ],
  ['a zero byte in a header', `${head}X: a\0b\r\n\r\n`],
  ['100 KB of headers', `${head}X: ${'y'.repeat(100_000)}\r\n\r\n`],
  ['10,000 headers', `${head}${'X: y\r\n'.repeat(10_000)}\r\n`],
  ['TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['binary', '\u0000\u0001\u0002\u00ff\u00fe'],
  ['an absolute address', 'GET http://169.254.169.254/latest HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ['a tunnel', 'CONNECT 127.0.0.1:6379 HTTP/1.1\r\nHost: x\r\n\r\n'],
];

/** What comes back on a socket of its own, until it is closed or quiet. */
export function rawAnswer(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    const done = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1500, done);
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('error', done);
    socket.on('close', done);
    socket.write(Buffer.from(text, 'latin1'));
  });
}

/** Null when one answer came at most, and it gave nothing away. */
export function wrongWithRaw(what: string, answer: string): string | null {
  const answers = answer.match(/HTTP\/1\.[01] \d{3}/g) ?? [];
  if (answers.length > 1) return `${answers.length} answers: ${answers.join(', ')}`;
  if (/"openapi":/.test(answer)) return 'the hidden request was answered';
  if (/ 5\d\d /.test(answers[0] ?? '')) return answers[0] ?? null;
  return /\n\s+at |node_modules/.test(answer) ? `tells of the inside: ${what}` : null;
}
