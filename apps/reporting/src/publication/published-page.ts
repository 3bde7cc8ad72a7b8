import { isFictional, type OutputOf } from '#contracts';
import type { getPublishedReport, listPublishedReports, PublishedReport } from '#contracts/reporting';
import { breakdownRowName, figuresInWords } from '../exports/index.js';
import { audienceWords, breakdownWords, fiscalYearWords, momentWords, preliminaryWords } from '../words.domain.js';
import { totalsInWords } from './totals-in-words.domain.js';

type Editions = OutputOf<typeof getPublishedReport>['editions'];
type Items = OutputOf<typeof listPublishedReports>['items'];
interface About {
  readonly hash: string;
  readonly publishedAt: Date | null;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string | number): string => String(text).replaceAll(/[&<>"']/g, (mark) => marks[mark] as string);
const shown = (value: string | number | null | undefined): string => (value == null ? '該当なし' : safe(value));

/** A published report as a page: no script, nothing from elsewhere, for the screen and for A4. */
export function publishedPage(report: PublishedReport, about: About, editions: Editions): string {
  const title = titleOf(report);
  const { municipality, municipalityName, replaces, headline } = report;
  const newest = editions[0]?.edition;
  const isOld = newest !== undefined && newest !== report.edition;
  const address = `/published/${municipality}/${report.subject}`;
  const facts: (readonly [string, string])[] = [
    ['自治体', safe(municipalityName)],
    ['年度', safe(fiscalYearWords(report.fiscalYear))],
    ...(report.content.kind === 'programme' ? programmeFacts(report.content) : []),
    ['時点', `${safe(momentWords(report.asOf))}（日本時間）`],
    [
      '版',
      about.publishedAt
        ? `第${report.edition}版（${safe(momentWords(about.publishedAt.toISOString()))} 公開）`
        : `第${report.edition}版（まだ公開していません）`,
    ],
    ...(replaces
      ? [
          [
            '直した理由',
            `${safe(replaces.reason)}（<a href="${address}?edition=${replaces.edition}">第${replaces.edition}版</a>を直したもの）`,
          ] as const,
        ]
      : []),
  ];
  return page(
    title,
    municipality,
    `${isOld ? `<p class="notice">これは前の版です。<a href="${address}">新しい版（第${newest}版）を読む</a></p>` : ''}
<h1>${safe(title)}</h1>
${headline ? `<p class="headline">${safe(headline)}</p>` : ''}
${table(
  [],
  facts.map(([name, value]) => [name, value]),
)}
<p class="notice">秘匿処理済み：人数の少ない数字は、個人が分からないように「―」にしています。0ではありません。</p>
${report.content.kind === 'programme' ? programmeSections(report.content) : yearSections(report.content)}
<section><h2>この報告について</h2>
<p>受け付けた学習の記録とアンケートから、時点の時刻までのすべてを数えています。割合は、人数から計算して小数第2位を四捨五入しています。公開した報告は変わりません。直すときは、新しい版を公開し、前の版も残します。</p>
${editions.length > 1 ? `<h3>公開した版</h3><ul>${editions.map((one) => `<li><a href="${address}?edition=${one.edition}">第${one.edition}版</a>（${safe(momentWords(one.publishedAt))}）${one.correction ? `：${safe(one.correction)}` : ''}</li>`).join('')}</ul>` : ''}
<p class="hash">この版のSHA-256：<code>${safe(about.hash)}</code></p>
<p><a href="/published/${municipality}">${safe(municipalityName)}が公開している報告の一覧</a></p></section>`,
  );
}

/** What a municipality has published, as a page. */
export function publishedList(list: {
  readonly municipality: string;
  readonly municipalityName: string;
  readonly items: Items;
}): string {
  const title = `${list.municipalityName}が公開している成果の報告`;
  const rows = list.items.map(({ subject, name, fiscalYear, edition, publishedAt }) => [
    `<a href="/published/${list.municipality}/${subject}">${safe(name ?? `${fiscalYearWords(fiscalYear)}の学びの成果`)}</a>`,
    safe(fiscalYearWords(fiscalYear)),
    `第${edition}版（${safe(momentWords(publishedAt))}）`,
  ]);
  const body = rows.length > 0 ? table(['報告', '年度', '版'], rows) : '<p>公開している報告は、まだありません。</p>';
  return page(title, list.municipality, `<h1>${safe(title)}</h1>${body}`);
}

export function titleOf({ content, fiscalYear, municipalityName }: PublishedReport): string {
  return content.kind === 'programme'
    ? `${content.programme.name}の成果`
    : `${municipalityName}の学びの成果　${fiscalYearWords(fiscalYear)}`;
}

type Of<K extends PublishedReport['content']['kind']> = Extract<PublishedReport['content'], { kind: K }>;

const programmeFacts = ({ programme, preliminary }: Of<'programme'>): (readonly [string, string])[] => [
  ['対象', audienceWords[programme.audience]],
  ['期間', `${programme.startsOn} 〜 ${programme.endsOn}`],
  ['速報・確定', preliminary ? '<strong>速報</strong>（数字は後で変わります）' : '確定'],
];

function programmeSections({ programme, figures, breakdowns }: Of<'programme'>): string {
  const groups = new Map<string, string[][]>();
  for (const [group, name, value] of figuresInWords({ programme, figures }))
    groups.set(group, [...(groups.get(group) ?? []), [safe(name), shown(value)]]);
  const sections = [...groups].map(
    ([group, rows]) => `<section><h2>${safe(group)}</h2>${table(['項目', '値'], rows)}</section>`,
  );
  const parts = breakdowns.map(({ by, rows }) => {
    const cells = rows.map((row) => [
      safe(breakdownRowName(by, row)),
      shown(row.enrolled),
      shown(row.started),
      shown(row.completed),
      ...(row.completionRate === undefined ? [] : [shown(row.completionRate)]),
    ]);
    const heads = [breakdownWords[by], '登録', '開始', '修了', ...(by === 'month' ? [] : ['修了率（％）'])];
    return `<section><h2>${safe(breakdownWords[by])}ごとの内訳</h2>${table(heads, cells)}</section>`;
  });
  return [...sections, ...parts].join('\n');
}

function yearSections({ figures, rows }: Of<'year'>): string {
  const totals = totalsInWords(figures).map(([name, value]) => [name, shown(value)]);
  const cells = rows.map((row) => [
    safe(row.name),
    audienceWords[row.audience],
    shown(row.enrolled),
    shown(row.started),
    shown(row.completed),
    shown(row.completionRate),
    shown(row.satisfactionRate),
    shown(row.useAtWorkRate),
    shown(row.employmentRate),
    preliminaryWords(row.preliminary),
  ]);
  const heads = [
    '事業',
    '対象',
    '登録',
    '開始',
    '修了',
    '修了率（％）',
    '満足度（％）',
    '実務活用率（％）',
    '就職率（％）',
    '速報・確定',
  ];
  return `<section><h2>合計</h2>${table(['項目', '値'], totals)}</section>
<section><h2>事業ごとの成果</h2>${table(heads, cells)}</section>`;
}

/** Cells are safe already. Without heads the first cell of each row says what it is about, too. */
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="frame" tabindex="0"><table>${heads.length > 0 ? `<thead><tr>${heads.map((head) => `<th scope="col">${safe(head)}</th>`).join('')}</tr></thead>` : ''}<tbody>${rows
    .map(
      ([first = '', ...others]) =>
        `<tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table></div>`;

const page = (title: string, municipality: string | null, body: string): string => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)} - Manabi</title><link rel="stylesheet" href="/published.css"></head>
<body>${municipality !== null && isFictional(municipality) ? '<header><p class="demo">デモデータ（架空）：このページの自治体名、人、数字はすべて作り物です。</p></header>' : ''}<main>${body}</main></body></html>`;
