import { multipart, type Answer, type Ask } from '../access/http.js';
import type { Case } from './run.js';

/** Stands in every file name that the harness sends: a file of this name anywhere is one that escaped. */
export const ESCAPE_MARK = 'manabi-escape-7d1f';

const notDone = ({ status, text }: Answer) =>
  status >= 400 && status < 500 ? undefined : `${status} ${text.slice(0, 80)}`;

const fileNames: readonly string[] = [
  `../../${ESCAPE_MARK}.csv`,
  `..\\\\..\\\\${ESCAPE_MARK}.csv`,
  `/tmp/${ESCAPE_MARK}.csv`,
  `C:\\\\${ESCAPE_MARK}.csv`,
  `${ESCAPE_MARK}%00.csv`,
  `${ESCAPE_MARK}.csv/../../x`,
  `%2e%2e%2f${ESCAPE_MARK}`,
  `${ESCAPE_MARK}.php`,
  `.${ESCAPE_MARK}`,
  `${ESCAPE_MARK}${'a'.repeat(3000)}.csv`,
  `${ESCAPE_MARK}<img src=x onerror=alert(1)>.csv`,
  `=${ESCAPE_MARK}|' /C calc'!A0`,
  `${ESCAPE_MARK}\u202efdp.csv`,
  '..',
  '.',
  '',
  'CON',
  'NUL.csv',
];

const marker = 'x7d1f';
const part = (disposition: string, content: string | Buffer, more = '') =>
  Buffer.concat([
    Buffer.from(`--${marker}\r\ncontent-disposition: form-data; ${disposition}\r\n${more}\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
const end = Buffer.from(`--${marker}--\r\n`);
const csvFile = Buffer.from('職員番号,氏,名,メールアドレス\r\n');

/** Forms that no browser sends, and file names that point elsewhere; nothing of it may be taken in. */
export function* uploadCases(headers: Readonly<Record<string, string>>): Generator<Case> {
  const path = '/api/v1/imports/people';
  for (const name of fileNames) {
    const form = multipart({ audience: 'staff', dryRun: 'true' }, { name, bytes: csvFile });
    yield {
      class: 'uploads',
      what: `file name ${name.slice(0, 40)}`,
      ask: { method: 'POST', path, headers: { ...headers, ...form.headers }, body: form.body },
    };
  }
  const audience = part('name="audience"', 'staff');
  const file = part('name="file"; filename="a.csv"', csvFile, 'content-type: text/csv\r\n');
  const forms: readonly [string, Buffer][] = [
    ['no part', end],
    ['no file', Buffer.concat([audience, end])],
    ['no end', Buffer.concat([audience, file])],
    ['two files', Buffer.concat([audience, file, file, end])],
    ['a file of another name', Buffer.concat([audience, part('name="other"; filename="a.csv"', csvFile), end])],
    ['a file as a field', Buffer.concat([audience, part('name="file"', csvFile), end])],
    ['a field as a file', Buffer.concat([part('name="audience"; filename="x"', 'staff'), file, end])],
    ['a field twice', Buffer.concat([audience, audience, file, end])],
    ['the hash by hand', Buffer.concat([audience, part('name="fileHash"', 'a'.repeat(64)), end])],
    ['the hash and the file', Buffer.concat([audience, part('name="fileHash"', 'a'.repeat(64)), file, end])],
    ['the file and the hash', Buffer.concat([audience, file, part('name="fileHash"', 'a'.repeat(64)), end])],
    ['the tenant', Buffer.concat([audience, part('name="tenant"', '992020'), file, end])],
    ['the prototype', Buffer.concat([audience, part('name="__proto__"', 'x'), file, end])],
    ['the constructor', Buffer.concat([audience, part('name="constructor"', 'x'), file, end])],
    ['toString', Buffer.concat([audience, part('name="toString"', 'x'), file, end])],
    ['no name', Buffer.concat([audience, part('filename="x"', 'x'), file, end])],
    ['an empty name', Buffer.concat([audience, part('name=""', 'x'), file, end])],
    ['a field of 10 KB', Buffer.concat([part('name="audience"', 'x'.repeat(10_000)), file, end])],
    ['100 fields', Buffer.concat([...Array.from({ length: 100 }, (_, at) => part(`name="f${at}"`, 'x')), file, end])],
    ['10,000 parts', Buffer.concat([...Array.from({ length: 10_000 }, () => part('name="audience"', 'x')), end])],
    [
      'headers of 100 KB',
      Buffer.concat([part('name="audience"', 'staff', `x: ${'y'.repeat(100_000)}\r\n`), file, end]),
    ],
    ['a broken head', Buffer.from(`--${marker}\r\nnonsense\r\n\r\nx\r\n--${marker}--\r\n`)],
    [
      'base64',
      Buffer.concat([
        audience,
        part('name="file"; filename="a.csv"', csvFile.toString('base64'), 'content-transfer-encoding: base64\r\n'),
        end,
      ]),
    ],
    [
      'a name of its own encoding',
      Buffer.concat([audience, part(`name="file"; filename*=UTF-8''..%2f..%2f${ESCAPE_MARK}`, csvFile), end]),
    ],
    [
      'a name of unknown encoding',
      Buffer.concat([audience, part(`name="file"; filename*=x-none''%ff%fe`, csvFile), end]),
    ],
    [
      'a line in the name',
      Buffer.concat([audience, part('name="file"; filename="a%0d%0aset-cookie: x=y.csv"', csvFile), end]),
    ],
  ];
  for (const [what, body] of forms) {
    const fine = [
      'the file and the hash',
      'base64',
      'a name of its own encoding',
      'a name of unknown encoding',
      'a line in the name',
      'headers of 100 KB',
    ].includes(what);
    const ask: Ask = {
      method: 'POST',
      path,
      headers: { ...headers, 'content-type': `multipart/form-data; boundary=${marker}` },
      body,
    };
    yield { class: 'uploads', what, ask, ...(!fine && { expect: notDone }) };
  }
  for (const boundary of ['', '""', `"${'x'.repeat(300)}"`, '"\\r\\n"', 'x; boundary=y']) {
    const ask = {
      method: 'POST',
      path,
      headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: Buffer.concat([audience, file, end]),
    };
    yield { class: 'uploads', what: `boundary ${boundary.slice(0, 20)}`, ask, expect: notDone };
  }
}
