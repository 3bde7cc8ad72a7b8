import {
  shownFiles,
  textOf,
  valuesAt,
  type Gathered,
  type ShownTable,
  type Values,
} from './disclosed-records.domain.js';

/** What the page says besides the records. */
export interface PageHead {
  readonly municipality: string;
  readonly person: string;
  readonly reference: string | null;
  /** As people read it. */
  readonly madeOn: string;
  /** The same records for programs, as base64 of JSON; and the name to save them by. */
  readonly json: string;
  readonly jsonName: string;
}

/** A table longer than this fills more paper than anybody reads; programs get all of it. */
const MOST_ROWS = 2000;

const style = `
@page { size: A4; margin: 18mm 15mm; }
body { font: 11pt/1.6 "BIZ UDPGothic", "Noto Sans JP", "Yu Gothic", Meiryo, sans-serif; color: #1a1a1a; max-width: 180mm; margin: 0 auto; padding: 1rem; }
h1 { font-size: 16pt; } h2 { font-size: 13pt; border-bottom: 2px solid #1a1a1a; margin-top: 2em; } h3 { font-size: 11.5pt; margin-bottom: .3em; }
table { border-collapse: collapse; width: 100%; margin: .3em 0 1em; font-size: 10pt; }
th, td { border: 1px solid #767676; padding: .25em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f2f2f2; font-weight: bold; } thead { display: table-header-group; } tr { break-inside: avoid; }
.record { break-inside: avoid; margin-bottom: 1.2em; } .note { color: #4d4d4d; }
@media print { .screen { display: none; } body { padding: 0; } h2, h3 { break-after: avoid; } }`;

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => marks[mark] as string);

/**
 * The records of one person as one page: no script, nothing from elsewhere, for the screen and for A4. What people read is
 * beside what programs read, so that one file is all there is to hand over.
 */
export function disclosurePage(head: PageHead, gathered: Gathered): string {
  const files = shownFiles(gathered);
  const sections = files.map(
    ({ name, purpose, tables }) =>
      `<section><h2>${safe(name)}</h2><p class="note">利用目的：${safe(purpose)}</p>${tables
        .map((table) => tableOf(table, gathered.names))
        .join('')}</section>`,
  );
  const rows = [
    ['自治体', head.municipality],
    ['対象者', head.person],
    ...(head.reference === null ? [] : [['受付番号', head.reference]]),
    ['作成日時', head.madeOn],
  ];
  const title = head.reference === null ? 'わたしの記録' : '保有個人情報の開示';
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1>
<table><tbody>${rows.map(([label = '', value = '']) => `<tr><th scope="row">${label}</th><td>${safe(value)}</td></tr>`).join('')}</tbody></table>
<p class="screen"><a id="data" download="${safe(head.jsonName)}" href="data:application/json;base64,${head.json}">同じ内容を機械可読の形式（JSON）で保存する</a></p>
${sections.length > 0 ? sections.join('\n') : '<p>記録はありません。</p>'}
<p class="note">以上が、作成した時点で保有しているあなたの個人情報です（提出された名簿ファイルの写しと、操作の記録を除きます）。誤りがあるときは、自治体の窓口に訂正を請求できます。</p>
</main></body></html>
`;
}

/** Records without lists are the rows of one table; others are shown one by one, their lists as tables inside. */
function tableOf(table: ShownTable, names: Gathered['names']): string {
  const lists = [...new Set(table.items.map(({ path }) => path.split('.')[0] as string))].filter((head) =>
    table.records.some((record) => Array.isArray(record[head])),
  );
  const title = `<h3>${safe(table.title)}（${table.records.length}件）</h3>`;
  const shown = table.records.slice(0, MOST_ROWS);
  const rest = table.records.length - shown.length;
  const more = rest > 0 ? `<p class="note">ほかに${rest}件あります。機械可読の形式にすべて入っています。</p>` : '';
  if (lists.length === 0) return `${title}${rowsTable({ ...table, records: shown }, names)}${more}`;
  const own = table.items.filter(({ path }) => !lists.includes(path.split('.')[0] as string));
  const records = shown.map((record) => {
    const inside = lists.map((head) => {
      const items = table.items.filter(({ path }) => path.startsWith(`${head}.`));
      const elements = (record[head] ?? []) as Values[];
      const wrapped = elements.map((element) => ({ [head]: element }));
      return elements.length > 0 ? rowsTable({ title: '', items, records: wrapped }, names) : '';
    });
    return `<div class="record">${rowsTable({ title: '', items: own, records: [record] }, names)}${inside.join('')}</div>`;
  });
  return `${title}${records.join('')}${more}`;
}

/** A column for each item that somebody has. */
function rowsTable({ items, records }: ShownTable, names: Gathered['names']): string {
  const used = items.filter(({ path }) => records.some((record) => valuesAt(record, path).length > 0));
  if (used.length === 0) return '';
  const head = used.map(({ label }) => `<th scope="col">${safe(label)}</th>`).join('');
  const rows = records.map((record) => {
    const cells = used.map((item) => {
      const texts = valuesAt(record, item.path).map((value) => textOf(item, value, names));
      return `<td>${safe(texts.length > 0 ? texts.join('、') : '－')}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
