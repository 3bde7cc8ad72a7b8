import { describe, expect, it } from '@jest/globals';
import { bandRows } from './benchmark-bands.domain.js';
import { drawBenchmarkChart } from './draw-benchmark-chart.js';

const rows = bandRows([
  {
    figure: 'completionRate',
    own: 72.5,
    others: 8,
    band: { low: 55, median: 64, high: 70 },
    stands: 'above',
  },
  { figure: 'satisfactionRate', own: 40, others: null, band: null, stands: null },
  { figure: 'employmentRate', own: null, others: 5, band: { low: 30, median: 42, high: 51 }, stands: null },
]);

describe('the picture of a benchmark', () => {
  it('should say where we stand, hold what the answer tells, and nothing of a figure without a band', async () => {
    const svg = await drawBenchmarkChart(rows);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain('修了率は真ん中の範囲より高い');
    expect(svg).toContain('こちら 72.5%');
    expect(svg).toContain('ほかの8団体 55〜70%（中央値 64%）');
    expect(svg).toMatch(
      /aria-label="ほかの団体との比較の図。修了率は、ほかの8団体の真ん中の範囲が55%から70%、中央値が64%、こちらは72.5%。就職率は/,
    );
    // An image is read as XML: no sign of it in a value.
    expect(svg.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
    expect(svg).not.toContain('満足度');
    expect(svg).not.toMatch(/<script|@font-face|@import|url\(/);
  });

  it('should say so when we have no figure yet', async () => {
    expect(await drawBenchmarkChart(rows.map((row) => ({ ...row, own: null, stands: null })))).toContain(
      'こちらの数字は、まだありません',
    );
  });
});
