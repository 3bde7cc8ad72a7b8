import { benchmarkFinding, benchmarkSentence, percent, type BandRow } from './benchmark-bands.domain.js';
import { linesOf } from './lines.domain.js';
import { asImage, FONTS, TEXT } from './svg-image.js';

/** Digital Agency palette: blue 200 (the others), blue 900 (we); the shapes tell them apart, too. */
const [OTHERS, OWN] = ['#c5d7fb', '#0017c1'];
const [WIDTH, LABEL_WIDTH, ROW, LINE, FINDING_LETTERS] = [720, 90, 104, 22, 42];

/** Draws for each figure the band of the others with their median, and where we stand. */
export async function drawBenchmarkChart(rows: readonly BandRow[]): Promise<string> {
  const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const title = linesOf(benchmarkFinding(rows), FINDING_LETTERS);
  const marginTop = title.length * LINE + 16;
  const known = rows.filter(({ own }) => own !== null);
  const text = { y: 'name', fill: TEXT } as const;
  const chart = Plot.plot({
    document: document as never,
    width: WIDTH,
    height: marginTop + rows.length * ROW + 44,
    marginTop,
    marginBottom: 40,
    marginLeft: LABEL_WIDTH,
    marginRight: 40,
    style: { fontFamily: FONTS, fontSize: '14px', color: TEXT, background: '#ffffff' },
    x: { domain: [0, 100], label: null, ticks: [0, 25, 50, 75, 100], tickFormat: (value: number) => `${value}%` },
    y: { domain: rows.map(({ name }) => name), label: null, axis: null, padding: 0.72 },
    marks: [
      Plot.barX(rows, { y: 'name', x1: 'low', x2: 'high', fill: OTHERS, stroke: TEXT, strokeWidth: 1 }),
      Plot.tickX(rows, { y: 'name', x: 'median', stroke: TEXT, strokeWidth: 3 }),
      // A picture has one anchor for each of its marks.
      ...(['start', 'middle', 'end'] as const).map((textAnchor) =>
        Plot.text(
          rows.filter((row) => anchorOf(row) === textAnchor),
          { ...text, x: 'median', dy: 30, textAnchor, text: othersOf },
        ),
      ),
      Plot.dot(known, { y: 'name', x: 'own', r: 8, fill: OWN, stroke: '#ffffff', strokeWidth: 2 }),
      Plot.text(known, {
        ...text,
        x: 'own',
        dy: -24,
        fontWeight: 700,
        text: ({ own }: BandRow) => `こちら ${percent(own ?? 0)}`,
      }),
      Plot.text(rows, {
        ...text,
        frameAnchor: 'left',
        text: 'name',
        fontWeight: 700,
        textAnchor: 'start',
        dx: -LABEL_WIDTH,
      }),
      Plot.text([title.join('\n')], {
        frameAnchor: 'top-left',
        text: (line: string) => line,
        lineAnchor: 'top',
        lineHeight: LINE / 16,
        fontSize: 16,
        fontWeight: 700,
        fill: TEXT,
        dx: -LABEL_WIDTH,
        dy: -marginTop + 4,
      }),
    ],
  });
  return asImage(chart, benchmarkSentence(rows));
}

const othersOf = ({ low, median, high, others }: BandRow): string =>
  `ほかの${others}団体 ${low}〜${high}%（中央値 ${median}%）`;

/** So that the text stays in the picture. */
const anchorOf = ({ median }: BandRow) => (median > 65 ? 'end' : median < 35 ? 'start' : 'middle');
