import { MASKED } from '#contracts/reporting';
import { groupsOf, steps, type Bar } from './chart-bars.domain.js';
import { linesOf } from './lines.domain.js';
import { asImage, FONTS, TEXT } from './svg-image.js';

/** Digital Agency palette: blue 900, blue 400, solid gray 300. Their lightness alone tells them apart, also in print. */
const colours = { 登録: '#b3b3b3', 開始: '#7096f8', 修了: '#0017c1' };
const [WIDTH, LABEL_WIDTH, BAR_HEIGHT, LINE] = [720, 220, 26, 18];
const [NAME_LETTERS, FINDING_LETTERS] = [12, 42];

/**
 * Draws horizontal bars with their numbers below what they show, as SVG text. `sentence`: the same for who cannot see it.
 * Loads what it needs only when it is first asked to draw.
 */
export async function drawChart(bars: readonly Bar[], finding: string, sentence: string): Promise<string> {
  const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const groups = groupsOf(bars);
  const names = new Map(groups.map(({ key, name }) => [key, linesOf(name, NAME_LETTERS)]));
  const title = linesOf(finding, FINDING_LETTERS);
  const marginTop = title.length * 22 + 10;
  // All groups are of one height: the highest's.
  const high = Math.max(
    ...groups.map(({ key, bars: its }) => Math.max(its.length * BAR_HEIGHT, (names.get(key)?.length ?? 0) * LINE)),
  );
  const text = { fy: 'key', y: 'step', fill: TEXT } as const;
  const chart = Plot.plot({
    document: document as never,
    width: WIDTH,
    height: marginTop + 10 + groups.length * (high + 14),
    marginTop,
    marginBottom: 10,
    marginLeft: LABEL_WIDTH,
    marginRight: 84,
    style: { fontFamily: FONTS, fontSize: '14px', color: TEXT, background: '#ffffff' },
    x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ people }) => people ?? 0))] },
    y: { domain: [...steps], label: null, axis: null, padding: 0.15 },
    fy: { domain: groups.map(({ key }) => key), label: null, axis: null, padding: 0.05 },
    color: { domain: [...steps], range: steps.map((step) => colours[step]) },
    marks: [
      Plot.barX(bars, {
        fy: 'key',
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
        fy: 'key',
        frameAnchor: 'left',
        text: ({ key }: { key: string }) => names.get(key)?.join('\n') ?? '',
        lineHeight: LINE / 14,
        fill: TEXT,
        fontWeight: 700,
        textAnchor: 'start',
        dx: -LABEL_WIDTH,
      }),
      Plot.text([title.join('\n')], {
        facet: 'super',
        frameAnchor: 'top-left',
        text: (line: string) => line,
        lineAnchor: 'top',
        lineHeight: 22 / 16,
        fontSize: 16,
        fontWeight: 700,
        fill: TEXT,
        dx: -LABEL_WIDTH,
        dy: -marginTop + 4,
      }),
    ],
  });
  return asImage(chart, sentence);
}
