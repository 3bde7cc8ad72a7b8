import { isFictional } from '#contracts';
import type { ListedPractice, Practice, PracticePart, Theme } from '#contracts/exchange';
import { dayOfMoment, factTable, openPage, prose, safe, themeLinks, themeWords } from '../open-page/index.js';
import { partWords } from './words.domain.js';

const list = '<p><a href="/practices">公開されている事例の一覧</a></p>';

/** A practice as a page: no script, nothing from elsewhere, for the screen and for A4. */
export function practicePage(practice: Practice): string {
  const { title, municipality, municipalityName, theme, edition, publishedAt, editions, figures, attachments } =
    practice;
  const address = `/practices/${practice.practice}`;
  const newest = editions[0]?.edition;
  const isOld = newest !== undefined && newest !== edition;
  const facts = [
    ['自治体', safe(municipalityName)],
    ['テーマ', themeWords[theme]],
    ['版', `第${edition}版（${safe(dayOfMoment(publishedAt))} 公開）`],
  ];
  return openPage(
    title,
    isFictional(municipality),
    `${isOld ? `<p class="notice">これは前の版です。<a href="${address}">新しい版（第${newest}版）を読む</a></p>` : ''}
<h1>${safe(title)}</h1>
${factTable(facts)}
${(Object.keys(partWords) as PracticePart[]).map((part) => section(partWords[part], practice[part])).join('\n')}
${figures.length > 0 ? figuresOf(municipality, figures) : ''}
${attachments.length > 0 ? attachmentsOf(`${address}/editions/${edition}/attachments`, attachments) : ''}
${editions.length > 1 ? `<section><h2>公開した版</h2><ul>${editions.map((one) => `<li><a href="${address}?edition=${one.edition}">第${one.edition}版</a>（${safe(dayOfMoment(one.publishedAt))}）</li>`).join('')}</ul></section>` : ''}
${list}`,
  );
}

/** At the address of a practice that was withdrawn. */
export const withdrawnPage = ({ title, municipality, municipalityName, withdrawn }: ListedPractice): string =>
  openPage(
    title,
    isFictional(municipality),
    `<h1>${safe(title)}</h1><p class="notice">${safe(municipalityName)}が${safe(dayOfMoment(withdrawn?.at ?? ''))}に取り下げました。理由：${safe(withdrawn?.reason ?? '')}</p>${list}`,
  );

/** What everybody may read of practices. */
export function practiceListPage({
  items,
  nextCursor,
  theme,
}: {
  readonly items: readonly ListedPractice[];
  readonly nextCursor: string | null;
  readonly theme: Theme | undefined;
}): string {
  const rows = items.map(
    (one) =>
      `<li><a href="/practices/${one.practice}">${safe(one.title)}</a>（${safe(one.municipalityName)}、${themeWords[one.theme]}${one.tellsFailure ? '、うまくいかなかったことあり' : ''}）${one.withdrawn ? `<br>${safe(dayOfMoment(one.withdrawn.at))}に取り下げ：${safe(one.withdrawn.reason)}` : ''}</li>`,
  );
  const more = `/practices?${theme ? `theme=${theme}&amp;` : ''}cursor=${encodeURIComponent(nextCursor ?? '')}`;
  return openPage(
    '自治体のリスキリングの事例',
    items.some(({ municipality }) => isFictional(municipality)),
    `<h1>自治体のリスキリングの事例</h1>
${themeLinks('/practices', theme)}
${rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '<p>公開されている事例は、まだありません。</p>'}
${nextCursor === null ? '' : `<p><a href="${more}">続きを見る</a></p>`}`,
  );
}

const section = (heading: string, text: string): string =>
  text.trim() === '' ? '' : `<section><h2>${heading}</h2>${prose(text)}</section>`;

const figuresOf = (municipality: string, figures: Practice['figures']): string =>
  `<section><h2>公開した報告の数字</h2>
<p>数字は、公開した報告のその版のとおりです。人数の少ない数字は「―」になっています。0ではありません。</p>
${factTable(
  figures.map(({ figure, value, reportName, subject, edition }) => [
    safe(figure),
    `${value === null ? '該当なし' : safe(value)}（<a href="/published/${municipality}/${subject}?edition=${edition}">${safe(reportName)}　第${edition}版</a>）`,
  ]),
)}</section>`;

const attachmentsOf = (address: string, attachments: Practice['attachments']): string =>
  `<section><h2>資料</h2><ul>${attachments.map(({ attachment, name, bytes }) => `<li><a href="${address}/${attachment}">${safe(name)}</a>（${Math.ceil(bytes / 1024)} KB）</li>`).join('')}</ul></section>`;
