import { dayInJapan, dayInWords } from '#contracts';
import type { Theme } from '#contracts/exchange';
import { safe } from './prose.domain.js';

export const themeWords: Readonly<Record<Theme, string>> = {
  staff: '庁内DX人材育成',
  companies: '地域企業のDX推進',
  citizens: '市民のリスキリング',
};

/** The day of a moment in Japan. */
export const dayOfMoment = (moment: string): string => dayInWords(dayInJapan(moment));

/** The frame of every page for everybody: no script, nothing from elsewhere, for the screen and for A4. `demo`: what it shows is made up. */
export const openPage = (title: string, demo: boolean, body: string): string =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(title)} - Manabi</title><link rel="stylesheet" href="/published.css"></head><body>
${demo ? '<header><p class="demo">デモデータ（架空）：このページの自治体名、人、数字はすべて作り物です。</p></header>' : ''}<main>${body}</main></body></html>`;

/** Names and what they are. Both are markup: what people wrote has to be made safe before. */
export const factTable = (rows: readonly (readonly string[])[]): string =>
  `<div class="frame" role="group" tabindex="0" aria-label="表"><table><tbody>${rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`).join('')}</tbody></table></div>`;

/** A list narrowed by theme, and all of it. */
export function themeLinks(address: string, chosen: Theme | undefined): string {
  const link = (value: Theme | undefined, words: string) =>
    `<li>${value === chosen ? `<strong>${words}</strong>` : `<a href="${address}${value ? `?theme=${value}` : ''}">${words}</a>`}</li>`;
  const themes = (Object.keys(themeWords) as Theme[]).map((value) => link(value, themeWords[value]));
  return `<nav aria-label="テーマ"><ul>${link(undefined, 'すべて')}${themes.join('')}</ul></nav>`;
}
