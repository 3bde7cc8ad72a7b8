import iconv from 'encoding-japanese';

export interface CsvFile {
  readonly what: string;
  readonly bytes: Buffer;
  /** It holds people who may all be taken, by these family names; else the file or rows must be refused. */
  readonly names?: readonly string[];
}

const header = '職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属,職位';

type Encoding = 'UTF8' | 'SJIS' | 'EUCJP' | 'JIS' | 'UTF16LE' | 'UTF16BE';
const encoded = (text: string, encoding: Encoding): Buffer =>
  encoding === 'UTF8'
    ? Buffer.from(text)
    : Buffer.from(iconv.convert(iconv.stringToCode(text), { to: encoding, from: 'UNICODE' }));

/** Names whose letters are told apart, or not there, in one or another code. */
const names: readonly string[] = [
  '表',
  'ソ',
  '能',
  '十',
  '髙',
  '﨑',
  '①',
  '～',
  '〜',
  '‖',
  '−',
  '－',
  'ｱｵﾊﾞ',
  '𠮷',
  '葛󠄀',
  '\ue000',
  'が',
  'か\u3099',
  '㈱',
  '纊',
];
/** What windows-31j has no code for: it must be refused, or come as UTF-8, but never become a question mark. */
const notInCp932 = new Set(['𠮷', '葛󠄀', '〜', '‖', '−', 'か\u3099']);

/** Files as offices make them, and as nobody should; each with people of its own, so that none meets another's. */
export function csvFiles(): CsvFile[] {
  const files: CsvFile[] = [];
  const row = (number: string, name: string) => `${number},${name},葵,,,f${files.length}-${number}@csv.example,総務部,`;
  const text = (...rows: string[]) => `${[header, ...rows].join('\r\n')}\r\n`;
  const add = (what: string, bytes: Buffer, taken?: readonly string[]) =>
    files.push({ what, bytes, ...(taken && { names: taken }) });
  const number = (place = 0) => `c${files.length}x${place}`;

  for (const name of names) {
    add(`${name} in UTF-8`, encoded(text(row(number(), name)), 'UTF8'), [name]);
    if (notInCp932.has(name)) add(`${name} in Shift_JIS`, encoded(text(row(number(), name)), 'SJIS'));
    else if (name.length === 1 && !'髙﨑\ue000纊'.includes(name))
      add(`${name} in Shift_JIS`, encoded(text(row(number(), name)), 'SJIS'), [name]);
    else add(`${name} in Shift_JIS`, encoded(text(row(number(), name)), 'SJIS'));
  }
  add(
    'UTF-8 with a mark',
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), encoded(text(row(number(), '青葉')), 'UTF8')]),
    ['青葉'],
  );
  add(
    'two marks',
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]), encoded(text(row(number(), '青葉')), 'UTF8')]),
  );
  for (const encoding of ['EUCJP', 'JIS', 'UTF16LE', 'UTF16BE'] as const)
    add(encoding, encoded(text(row(number(), '青葉')), encoding));
  add(
    'UTF-16 with a mark',
    Buffer.concat([Buffer.from([0xff, 0xfe]), encoded(text(row(number(), '青葉')), 'UTF16LE')]),
  );
  const sjis = encoded(text(row(number(), '青葉'), row(number(1), '表')), 'SJIS');
  for (const cut of [1, 2, 3, 4]) add(`Shift_JIS cut by ${cut}`, sjis.subarray(0, -2 - cut));
  const utf8 = encoded(text(row(number(), '青葉')), 'UTF8');
  for (const cut of [10, 30, 31, 32]) add(`UTF-8 cut at ${cut}`, utf8.subarray(0, utf8.length - cut));
  add('an overlong letter', Buffer.concat([utf8, Buffer.from([0xc0, 0xaf])]));
  add('half of a pair', Buffer.concat([utf8, Buffer.from([0xed, 0xa0, 0x80])]));
  add('both codes in one', Buffer.concat([utf8, encoded('z1,表,葵,,,z1@csv.example,,\r\n', 'SJIS')]));

  for (const [what, end] of [
    ['LF', '\n'],
    ['CR', '\r'],
    ['CRLF', '\r\n'],
  ] as const)
    add(`lines that end with ${what}`, Buffer.from([header, row(number(), '改行'), row(number(1), '改行')].join(end)), [
      '改行',
      '改行',
    ]);
  add(
    'all line ends in one',
    Buffer.from(`${header}\r\n${row(number(), '混在')}\n${row(number(1), '混在')}\r${row(number(2), '混在')}\r\n`),
    ['混在', '混在', '混在'],
  );
  add('blank lines', Buffer.from(`\r\n\r\n${header}\r\n\r\n${row(number(), '空行')}\r\n\r\n`), ['空行']);
  add('no line end at the end', Buffer.from([header, row(number(), '末尾')].join('\r\n')), ['末尾']);
  add('other separators of lines', Buffer.from(text(row(number(), '青\u2028葉'), row(number(1), '青\u0085葉'))));
  add('a line end in quotes', Buffer.from(text(`"${number()}","行","葵\r\n子",,,q${files.length}@csv.example,,`)));
  add('quotes in quotes', Buffer.from(text(`${number()},"引""用",葵,,,qq${files.length}@csv.example,,`)));
  add('an open quote', Buffer.from(text(`${number()},"開,葵,,,o@csv.example,,`)));
  add('a quote within', Buffer.from(text(`${number()},開"き,葵,,,o2@csv.example,,`)));
  add('an open quote of 200 KB', Buffer.from(text(`${number()},"${'あ'.repeat(70_000)}`)));

  add('nothing', Buffer.alloc(0));
  add('only a mark', Buffer.from([0xef, 0xbb, 0xbf]));
  add('only line ends', Buffer.from('\r\n\r\n\r\n'));
  add('only a header', Buffer.from(`${header}\r\n`), []);
  add('only commas', Buffer.from(`${header}\r\n,,,,,,,\r\n,,,,,,,\r\n`));
  add('10,000 columns', Buffer.from(`${header}${',x'.repeat(10_000)}\r\n${row(number(), '広')}\r\n`));
  add('10,000 columns in a row', Buffer.from(text(`${row(number(), '広')}${',x'.repeat(10_000)}`)));
  add('a cell of 100 KB', Buffer.from(text(`${number()},${'長'.repeat(30_000)},葵,,,l@csv.example,,`)));
  add('a cell of 8 MB', Buffer.from(text(`${number()},${'a'.repeat(8_000_000)},葵,,,l2@csv.example,,`)));
  add('60,000 rows', Buffer.from(`${header}\r\n${'1,a,b,,,a@csv.example,,\r\n'.repeat(60_000)}`));
  add('a person 300 times', Buffer.from(text(...Array.from({ length: 300 }, () => row('c-same', '同一')))));
  add('no header', Buffer.from(row(number(), '青葉')));
  add('a header twice', Buffer.from(`${header},氏\r\n${row(number(), '青葉')},x\r\n`));
  add('a header missing', Buffer.from(`職員番号,名,メールアドレス\r\n1,葵,h@csv.example\r\n`));
  add(
    'a header in another order',
    Buffer.from(`メールアドレス,名,氏,職員番号\r\norder${files.length}@csv.example,葵,順序,${number()}\r\n`),
    ['順序'],
  );
  add(
    'a header with spaces',
    Buffer.from(` 職員番号 ,　氏　, 名 ,メールアドレス\r\n${number()},空白,葵,space${files.length}@csv.example\r\n`),
    ['空白'],
  );
  add(
    'a header in half width',
    Buffer.from(`職員番号,氏,名,氏ｶﾅ,名ｶﾅ,ﾒｰﾙｱﾄﾞﾚｽ\r\n${number()},半角,葵,,,half${files.length}@csv.example\r\n`),
    ['半角'],
  );
  add(
    'the prototype as a header',
    Buffer.from(`${header},__proto__,constructor,toString,hasOwnProperty\r\n${row(number(), '原型')},x,y,z,w\r\n`),
    ['原型'],
  );
  add(
    'the prototype in every cell',
    Buffer.from(text(`__proto__,__proto__,constructor,,,__proto__@csv.example,__proto__/constructor,toString`)),
  );
  add(
    'an operator in every cell',
    Buffer.from(text('"{""$ne"":null}","{""$gt"":""""}",$where,,,$ne@csv.example,$or/$and,[$ne]')),
  );
  add(
    'a formula in every cell',
    Buffer.from(text(`=1+1,=cmd|' /C calc'!A0,+1,,,@f${files.length}.example,-1/+2,@SUM(A1)`)),
  );
  add(
    'a script in every cell',
    Buffer.from(text(`<script>,<img src=x onerror=alert(1)>,葵,,,x${files.length}@csv.example,<svg/onload=alert(1)>,`)),
  );
  add('a path in every cell', Buffer.from(text(`../../x,../../etc/passwd,葵,,,p${files.length}@csv.example,../..,`)));
  add('zero characters', Buffer.from(text(`${number()},零\0,葵,,,n@csv.example,,`)));
  for (const [what, code] of [
    ['an escape', '\u001b'],
    ['a bell', '\u0007'],
    ['a delete', '\u007f'],
    ['a C1 control', '\u0090'],
  ] as const)
    add(what, Buffer.from(text(`${number()},制${code}御,葵,,,k@csv.example,,`)));
  add('letters that run backwards', Buffer.from(text(row(number(), '逆\u202eabc'))));
  add('letters without width', Buffer.from(text(row(number(), '幅\u200b\u200d無'))));
  add('1,000 marks on a letter', Buffer.from(text(row(number(), `が${'\u0301'.repeat(1000)}`))));

  add('tabs', Buffer.from(text(row(number(), '青葉')).replaceAll(',', '\t')));
  add('semicolons', Buffer.from(text(row(number(), '青葉')).replaceAll(',', ';')));
  add('full-width commas', Buffer.from(text(row(number(), '青葉')).replaceAll(',', '，')));
  add('a workbook', Buffer.from('504b0304140006000800000021', 'hex'));
  add('an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  add('a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  add('a PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1'));
  add('a page', Buffer.from('<!doctype html><html><script>alert(1)</script>'));
  add('XML', Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'));
  add('JSON', Buffer.from('[{"職員番号":"1"}]'));
  add('gzip', Buffer.from('1f8b0800000000000003', 'hex'));
  add('random bytes', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + 13) % 256)));

  add('full-width digits', Buffer.from(text(row('１２３４５', '全角'))), ['全角']);
  add('leading zeros', Buffer.from(text(row('000777', '前零'))), ['前零']);
  add('a number of 60 digits', Buffer.from(text(row('9'.repeat(60), '長番'))));
  add('a number as Excel writes it', Buffer.from(text(row('1.23E+05', '指数'))));
  for (const address of [
    'no-at',
    '@csv.example',
    'a@',
    'a@b@c',
    'a b@csv.example',
    'ａ＠csv.example',
    `${'a'.repeat(300)}@csv.example`,
    'a@csv.example;b@csv.example',
    'a@csv.example\tb',
    '<a@csv.example>',
    'a@localhost',
  ])
    add(`the address ${address.slice(0, 30)}`, Buffer.from(text(`${number()},宛先,葵,,,${address},,`)));
  for (const path of [
    '/',
    '//',
    'a/'.repeat(40),
    '総務部/',
    '/人事課',
    '総務部／人事課',
    '総務部>人事課',
    '総'.repeat(500),
    '../総務部',
    '総務部/\u3000/課',
  ])
    add(
      `the department ${path.slice(0, 20)}`,
      Buffer.from(text(`${number()},所属,葵,,,d${files.length}@csv.example,${path},`)),
    );
  return files;
}
