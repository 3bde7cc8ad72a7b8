import { MunicipalityCode } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { fitted } from './council-report.domain.js';
import { networkRow, programmeReport } from './council-report.factory.js';
import { networkCouncil } from './network-council.domain.js';
import { programmeCouncil } from './programme-council.domain.js';
import { sumsBy } from './shown-sums.domain.js';

const council = (...[figures, about]: Parameters<typeof programmeReport>) =>
  programmeCouncil(programmeReport(figures, about), [], '架空県見本市');

describe('a programme’s report for the council', () => {
  it.each([
    [
      'nobody has enrolled',
      { enrolled: 0, started: 0, completed: 0 },
      'まだ登録した人がいないため、成果はこれからです。',
    ],
    ['nobody has begun', { started: 0, completed: 0 }, '40人が登録し、学習を始めた人はまだいません。'],
    ['nobody has completed', { completed: 0 }, '30人が学習を始め、修了した人はまだいません。'],
    [
      'how many have begun is hidden',
      { started: '―' as const },
      '20人が修了しました。仕事での活用はまだ分かっていません。',
    ],
    [
      'both are hidden',
      { started: '―' as const, completed: '―' as const },
      '個人が分かるおそれがあるため、学んだ人と修了した人の数は出していません。',
    ],
    [
      'too few have completed',
      { completed: '―' as const, completionRate: '―' as const },
      '学習を始めた人は30人です。修了した人の数は、個人が分かるおそれがあるため出していません。',
    ],
    [
      'its use at work is known',
      { useAtWork: { answered: 15, used: 10, rate: 66.7 } },
      '30人が学習を始め、20人（66.7%）が修了しました。3か月後の調査に答えた15人のうち、66.7%が仕事で活用しています。',
    ],
    [
      'nothing is known of its use',
      {},
      '30人が学習を始め、20人（66.7%）が修了しました。仕事での活用はまだ分かっていません。',
    ],
  ])('should begin with what is true when %s', (_, figures, headline) => {
    expect(council(figures).headline).toBe(headline);
  });

  it('should be 速報 as long as it runs or somebody’s employment is still to be judged', () => {
    const employment = {
      denominator: 20,
      employed: 15,
      rate: 75,
      insuredRate: 50,
      relatedShare: 60,
      openEndedShare: 40,
      nextTraining: 0,
      preliminary: false,
    };
    const over = council({ employment });
    expect([over.marks[0], over.headline]).toEqual([
      '確定',
      '30人が学習を始め、20人（66.7%）が修了しました。就職率は75.0%（対象者20人のうち15人）です。',
    ]);
    const checkpoints = {
      judged: 20,
      knownAfterThree: 0,
      rateAfterThree: 0,
      knownAfterSix: 0,
      rateAfterSix: 0,
    };
    expect(council({ employment: { ...employment, employed: 0, rate: 0 }, checkpoints }).headline).toBe(
      '30人が学習を始め、20人（66.7%）が修了しました。修了した人の就職の状況は、まだ確認できていません。',
    );
    const judged = council({ employment: { ...employment, preliminary: true } });
    expect([judged.marks[0], judged.headline.endsWith('（速報）')]).toEqual(['速報', true]);
    expect(council({}, { endsOn: '2026-12-31' }).marks[0]).toBe('速報');
  });

  it('should show five figures, each with its formula, and 回収率 with each that comes from a survey', () => {
    const { figures } = council({ satisfaction: { ...programmeReport().figures.satisfaction, responseRate: '―' } });
    expect(figures.map(({ name }) => name)).toEqual(['登録', '修了率', '満足度', '実務活用率', '理解度の変化']);
    for (const { name, formula } of figures.slice(2))
      expect([name, formula]).toEqual([name, expect.stringMatching(/回収率 (\d|―|該)/)]);
    expect(figures[1]?.formula).toBe('修了 20人 ÷ 開始 30人。');
  });

  it('should hide what is hidden, and count nothing from it', () => {
    const { tables } = council({ courses: { rpa: { started: 30, completed: '―' } } });
    expect(tables[0]?.rows).toEqual([['RPA入門', '30人', '―', '―']]);
  });

  it('should show months as they are disclosed', () => {
    const months = [
      { key: '2025-06', label: null, enrolled: 40, started: '―' as const, completed: 0 },
      { key: 'unknown', label: null, enrolled: 0, started: 0, completed: '―' as const },
    ];
    expect(programmeCouncil(programmeReport(), months, '架空県見本市').tables[1]?.rows).toEqual([
      ['2025年6月', '40人', '―', '0人'],
      ['分からない', '0人', '0人', '―'],
    ]);
  });

  it('should say how it was counted, what the signs mean and what it does not tell', () => {
    const words = new Map(council({}).method);
    expect([...words.keys()]).toEqual(['数え方', '回収率', '「―」', '該当なし', '限界']);
    expect(words.get('「―」')).toContain('職員は5人に満たない');
    expect(council({}).foot).toBe('2026-06-01 09:00 時点　第3版　集計した登録 40件');
  });
});

describe('a table', () => {
  it('should end where the page does, and say how many rows are left', () => {
    const table = { title: '', columns: [], rows: [['短い'], ['長'.repeat(25)], ['次']], note: '注。' };
    const more = (left: number) => `ほか${left}。`;
    expect(fitted(table, { lines: 3, letters: 10, more })).toMatchObject({ rows: [['短い']], note: 'ほか2。注。' });
    expect(fitted(table, { lines: 5, letters: 10, more })).toEqual(table);
  });
});

describe('the network’s report', () => {
  const [one, other] = [MunicipalityCode.parse('992011'), MunicipalityCode.parse('992020')];
  const rows = [
    networkRow({ municipality: one, enrolled: 100, started: 80, completed: 40 }),
    networkRow({ municipality: one, audience: 'citizen', enrolled: 50, started: '―', completed: 20 }),
    networkRow({ municipality: other, audience: 'citizen', enrolled: '―', started: '―', completed: '―' }),
  ];

  it('should add up only what is shown, and tell of how many programmes nothing is', () => {
    expect(sumsBy(rows, ({ municipality }) => municipality)).toEqual([
      {
        key: '992011',
        programmes: 2,
        enrolled: { shown: 150, hidden: 0 },
        started: { shown: 80, hidden: 1 },
        completed: { shown: 60, hidden: 0 },
        completionRate: 50,
      },
      expect.objectContaining({ key: '992020', enrolled: { shown: 0, hidden: 1 }, completionRate: null }),
    ]);
  });

  it('should be by audience and by municipality', () => {
    const figures = {
      municipalities: 2,
      programmes: 3,
      enrolled: 155,
      started: '―' as const,
      completed: 60,
      completionRate: '―' as const,
      learningMinutes: 900,
    };
    const head = { asOf: '2026-06-01T00:00:00.000Z', lagSeconds: 0, version: 1, fiscalYear: 2025, figures };
    const { headline, tables, chart } = networkCouncil(head, rows, (code) => `架空県${code}`);
    expect(headline).toBe(
      '令和7年度（2025年度）は2自治体が3件の事業を開きました。延べ155人が登録し、60人が修了しました。',
    );
    expect(tables.map(({ rows: its }) => its)).toEqual([
      [
        ['庁内職員', '1件', '100人', '80人', '40人', '50.0%'],
        ['求職者', '2件', '50人\n（ほか秘匿1件）', '―', '20人\n（ほか秘匿1件）', '―'],
      ],
      [
        ['架空県992011', '2件', '150人', '80人\n（ほか秘匿1件）', '60人', '50.0%'],
        ['架空県992020', '1件', '―', '―', '―', '―'],
      ],
    ]);
    expect(chart?.finding).toBe('登録が最も多いのは庁内職員向けの事業（延べ100人）（数字を出せる事業の合計）');
  });
});
