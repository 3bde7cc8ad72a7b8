import { MASKED } from '#contracts/reporting';
import { steps, type Bar } from './chart-bars.domain.js';

/** Digital Agency palette: blue 900, blue 400, solid gray 300. Their lightness alone tells them apart, also in print. */
const colours = { 登録: '#b3b3b3', 開始: '#7096f8', 修了: '#0017c1' };
const TEXT = '#333333';
const FONTS = "'BIZ UDPGothic', 'Noto Sans JP', sans-serif";
const [WIDTH, LABEL_WIDTH, BAR_HEIGHT, TITLE_LETTERS] = [720, 220, 26, 13];

/** Draws horizontal bars with their numbers, as SVG text. Loads what it needs only when it is first asked to draw. */
export async function drawChart(bars: readonly Bar[], sentence: string): Promise<string> {
  const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const groups = [...new Set(bars.map(({ group }) => group))];
  const text = { fy: 'group', y: 'step', fill: TEXT } as const;
  const chart = Plot.plot({
    document: document as never,
    width: WIDTH,
    height: 24 + bars.length * BAR_HEIGHT + groups.length * 14,
    marginLeft: LABEL_WIDTH,
    marginRight: 84,
    style: { fontFamily: FONTS, fontSize: '14px', color: TEXT, background: '#ffffff' },
    x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ people }) => people ?? 0))] },
    y: { domain: [...steps], label: null, axis: null, padding: 0.15 },
    fy: { domain: groups, label: null, axis: null, padding: 0.05 },
    color: { domain: [...steps], range: steps.map((step) => colours[step]) },
    marks: [
      Plot.barX(bars, {
        fy: 'group',
        y: 'step',
        x: (bar: Bar) => bar.people ?? 0,
        fill: 'step',
        stroke: TEXT,
        strokeWidth: 1,
      }),
      Plot.text(bars, {
        ...text,
        x: (bar: Bar) => bar.people ?? 0,
        text: ({ people }: Bar) => (people === null ? MASKED : `${people.toLocaleString('ja-JP')}人`),
        textAnchor: 'start',
        dx: 6,
      }),
      Plot.text(bars, { ...text, frameAnchor: 'left', text: 'step', textAnchor: 'end', dx: -8 }),
      Plot.text(groups, {
        fy: (group: string) => group,
        frameAnchor: 'left',
        text: shortened,
        fill: TEXT,
        fontWeight: 700,
        textAnchor: 'start',
        dx: -LABEL_WIDTH,
      }),
    ],
  });
  return asImage(chart, sentence);
}

interface SvgElement {
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
}

/** A heading that fits beside the bars; the whole title is in the table and in the description. */
const shortened = (title: string): string => {
  const letters = Array.from(title);
  return letters.length <= TITLE_LETTERS ? title : `${letters.slice(0, TITLE_LETTERS - 1).join('')}…`;
};

/**
 * One picture with one description: what is inside is no use to a reader of labels. Written as XML, which an image is
 * read as: the HTML serialiser leaves `<` and `&` in attributes as they are and knows an entity that XML does not.
 */
function asImage(chart: SvgElement, sentence: string): string {
  chart.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', '');
  const label = sentence
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return chart.outerHTML.replace('aria-label=""', () => `aria-label="${label}"`).replaceAll('&nbsp;', '&#160;');
}
