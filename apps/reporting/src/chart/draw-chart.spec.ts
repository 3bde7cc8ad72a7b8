import { describe, expect, it } from '@jest/globals';
import { findingOf, programmeBars, sentenceOf } from './chart-bars.domain.js';
import { drawChart } from './draw-chart.js';
import { linesOf } from './lines.domain.js';

const courses = [
  { key: 'dx-basics', title: 'はじめての自治体DX' },
  { key: 'rpa', title: 'RPA入門：定型業務を自動化する<script>&\u00a0"' },
];
const counts = { 'dx-basics': { started: 145, completed: 117 }, rpa: { started: 142, completed: '―' as const } };
const figures = { enrolled: 1187, started: 156, completed: 75, courses: counts };
const bars = programmeBars(courses, figures as never);
const sentence = sentenceOf('庁内DX人材育成', bars);

describe('the chart of a programme', () => {
  it('should be described in one sentence with every number', () => {
    expect(sentence).toBe(
      '庁内DX人材育成の登録、開始、修了の人数の棒グラフ。事業全体は登録1187人、開始156人、修了75人。' +
        'はじめての自治体DXは開始145人、修了117人。RPA入門：定型業務を自動化する<script>&\u00a0"は開始142人、修了―人。',
    );
  });

  it('should be one SVG picture that says what it shows, with numbers as text and no font of its own', async () => {
    const svg = await drawChart(bars, findingOf(bars), sentence);
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toMatch(/^<svg [^>]*aria-label="庁内DX人材育成の登録、開始、修了の人数の棒グラフ。/);
    expect(svg).toContain('>1,187人<');
    expect(svg).toContain('>―<');
    expect(svg).not.toMatch(/<script|@font-face|@import|url\(/);
  });

  it('should have what it shows as its title', () => {
    const finding = (counts: object) => findingOf(programmeBars(courses, { ...figures, ...counts } as never));
    expect(findingOf(bars)).toBe('学習を始めた156人のうち、75人（48.1%）が修了');
    expect(finding({ courses: { ...counts, rpa: { started: 142, completed: 71 } } })).toBe(
      `学習を始めた156人のうち、75人（48.1%）が修了。修了が最も少ないのは「${courses[1]?.title}」（50.0%）`,
    );
    expect(finding({ enrolled: 1187, started: 0 })).toBe('登録は1,187人、学習を始めた人はまだいません');
    expect(finding({ completed: '―' })).toBe('個人が分かるおそれがあるため、修了した人の割合は表示していません');
    expect(finding({ enrolled: 0 })).toBe('まだ登録した人はいません');
  });

  it('should write the whole name of a course, in lines', async () => {
    const title = '住民のためのデジタル活用支援員を育てる研修（窓口・訪問・オンライン相談の三つの場面）';
    const lines = linesOf(title, 12);
    expect(lines.join('')).toBe(title);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(13);
    const long = programmeBars([{ key: 'dx-basics', title }], figures as never);
    const svg = await drawChart(long, findingOf(long), '');
    for (const line of lines) expect(svg).toContain(`>${line}<`);
    expect(svg).not.toContain('…');
  });

  it('should keep courses of one name apart', async () => {
    const twice = programmeBars([...courses, { key: 'again', title: 'はじめての自治体DX' }], figures as never);
    expect((await drawChart(twice, '', '')).match(/<rect /g)?.length).toBe(9);
  });

  it('should be well-formed XML, whatever a course is called', async () => {
    const svg = await drawChart(programmeBars([{ key: 'rpa', title: '<&\u00a0">' }], figures as never), '', sentence);
    const outsideOfTags = svg.replaceAll(/<\/?[a-z]+( [a-zA-Z:-]+="[^"<]*")* ?\/?>/g, '');
    expect(outsideOfTags).not.toMatch(/</);
    expect(svg.replaceAll(/&(amp|lt|gt|quot|#160);/g, '')).not.toContain('&');
    expect(svg.match(/<rect /g)?.length).toBe(5);
  });

  it('should draw a programme that nobody has begun', async () => {
    const none = programmeBars([], { enrolled: 0, started: 0, completed: 0, courses: {} } as never);
    expect(await drawChart(none, findingOf(none), '空')).toContain('>0人<');
  });
});
