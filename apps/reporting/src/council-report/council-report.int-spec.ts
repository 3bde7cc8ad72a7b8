import { DomainError, MunicipalityCode, type OutputOf, type ProgrammeId } from '#contracts';
import {
  exportMunicipalityReport,
  getMunicipalityReport,
  getNetworkOverview,
  getNetworkReport,
  getProgrammeReport,
  printMunicipalityReport,
  printNetworkReport,
  printProgrammeReport,
} from '#contracts/reporting';
import { FileStore } from '#files';
import { createLogger } from '#observability';
import { Pdf } from '#pdf';
import { readPdf, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  here,
  neighbour,
  officer,
  programmeEvents,
  secretariat,
  startReporting,
  type Reporting,
  type Sent,
} from '../reporting.factory.js';
import { CouncilPaper } from './council-paper.js';
import { programmeReport } from './council-report.factory.js';
import { programmeCouncil } from './programme-council.domain.js';

const names = ['庁内DX人材育成（𠮷田・髙﨑モデル）', 'デジタル就労支援', '地域企業の業務改善'];
const folder = join(import.meta.dirname, '../../../../test/reports/results');

describe('the report for a council', () => {
  let reporting: Reporting;
  let staff: ProgrammeId;
  let citizen: ProgrammeId;
  beforeAll(async () => {
    reporting = await startReporting();
    const programmes = [
      programmeEvents({ key: 'a-staff', endsOn: '2026-03-31' }),
      programmeEvents({
        key: 'c-citizen',
        audience: 'citizen',
        endsOn: '2099-03-31',
      }),
      programmeEvents({ key: 'b-company', audience: 'company', tenant: neighbour }),
    ];
    [staff, citizen] = programmes.map(({ programme }) => programme) as [ProgrammeId, ProgrammeId];
    await reporting.publish(programmes.flatMap((events, at) => learned(events, names[at] ?? '')));
    const settled = async () => {
      const { lagSeconds, figures } = await network();
      return lagSeconds === 0 && figures.programmes === 3;
    };
    await waitFor(settled, { what: 'the network report to settle' });
  });
  afterAll(() => reporting.close());

  const network = () => reporting.call(secretariat, getNetworkReport, { fiscalYear: 2025 });
  const read = async ({ fileHash, fileName }: OutputOf<typeof exportMunicipalityReport>) => {
    const path = join(reporting.filesDir, fileHash.slice(0, 2), fileHash.slice(2, 4), fileHash);
    const pdf = await readPdf(await readFile(path), { folder, name: fileName.split('_202')[0] ?? '' });
    return { ...pdf, fileName, words: pdf.text.replaceAll(/\s/g, '') };
  };
  const programmePdf = async (programme: ProgrammeId) =>
    read(await reporting.call(officer, printProgrammeReport, { programme }));

  it('should add up at a glance for the secretariat what its rows show, and nothing that they hide', async () => {
    const { rows, figures } = await network();
    const overview = await reporting.call(secretariat, getNetworkOverview, { fiscalYear: 2025 });
    expect(overview.figures).toEqual(figures);
    expect(overview.audiences.map(({ audience, programmes }) => [audience, programmes])).toEqual([
      ['staff', 1],
      ['company', 1],
      ['citizen', 1],
    ]);
    for (const { audience, ...sums } of overview.audiences)
      for (const what of ['enrolled', 'started', 'completed'] as const) {
        const counts = rows.filter((row) => row.audience === audience).map((row) => row[what]);
        const shown = counts.filter((count) => count !== '―').map(Number);
        expect(sums[what]).toEqual({
          shown: shown.reduce((all, count) => all + count, 0),
          hidden: counts.length - shown.length,
        });
      }
    expect(overview.members).toEqual([
      { municipality: '992011', programmes: 2 },
      { municipality: '992020', programmes: 1 },
    ]);
    expect(overview.chart).toMatch(/^<svg /);
    expect(overview.chartSentence).toContain('庁内職員');
    expect(overview.waiting).toEqual({ programmes: 0, municipalities: 0, years: 0 });
    await expect(reporting.call(officer, getNetworkOverview, { fiscalYear: 2025 })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('should be A4 of at most four pages, tagged, its fonts embedded, with 𠮷', async () => {
    const { pages, tagged, paper, fonts, words, fileName } = await programmePdf(staff);
    expect(fileName).toMatch(/^成果報告_議会向け_992011_a-staff_\d{4}-\d\d-\d\d[.]pdf$/);
    expect(pages).toBeLessThanOrEqual(4);
    expect([tagged, paper]).toEqual([true, expect.stringContaining('A4')]);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    expect(words).toContain('庁内DX人材育成（𠮷田・髙﨑モデル）の成果');
    expect(words).toContain('2025年6月0人30人0人');
    for (const said of ['架空県見本市', 'デモデータ（架空）', '秘匿処理済み', '確定', '方法と限界', 'RPA入門'])
      expect(words).toContain(said);
  });

  it('should show the figures of the programme as anybody outside sees them, 「―」 for 「―」', async () => {
    const { figures } = await reporting.call(officer, getProgrammeReport, { programme: staff });
    expect(figures.useAtWork).toEqual({ answered: 10, used: 2, rate: 20 });
    const { words } = await programmePdf(staff);
    expect(words).toContain('30人が学習を始め、20人（66.7%）が修了しました。');
    expect(words).toContain('修了20人÷開始30人');
    expect(words).toContain('満足度100.0%');
    expect(words).toContain('回収率50.0%（回答10人÷修了20人）');
    // Two who used it at work are fewer than five: neither they nor their share.
    expect(words).toMatch(/実務活用率―仕事で活用した人―÷3か月後の回答/);
    expect(words).not.toContain('20.0%');
    expect(words).toMatch(/時点第\d+版集計した登録40件/);
  });

  it('should say what is still open in a programme that runs: 速報', async () => {
    const { pages, words, tagged } = await programmePdf(citizen);
    expect([pages <= 4, tagged]).toEqual([true, true]);
    expect(words).toContain('速報');
    expect(words).not.toContain('確定');
    expect(words).toContain('厚生労働省の就職率と同じ数え方');
  });

  it('should be a municipality’s year by programme, the same as outside of it', async () => {
    const asked = { code: here, fiscalYear: 2025 };
    const outside = await reporting.call(secretariat, getMunicipalityReport, asked);
    const { words, pages, fileName } = await read(await reporting.call(officer, printMunicipalityReport, asked));
    expect(fileName).toMatch(/^成果一覧_議会向け_992011_2025年度_/);
    expect(pages).toBeLessThanOrEqual(4);
    const { enrolled, completed } = outside.figures;
    expect(words).toContain(`延べ人数${enrolled}人`);
    expect(words).toContain(`修了${completed}人`);
    for (const row of outside.rows) {
      expect(words).toContain(row.name);
      expect(words).toContain(`${row.enrolled}人${row.started}人`.replaceAll('―人', '―'));
    }
    const elsewhere = reporting.call({ ...officer, tenant: neighbour }, printMunicipalityReport, asked);
    await expect(elsewhere).rejects.toThrow(new DomainError('not-found'));
  });

  it('should be the network’s year by municipality and by audience', async () => {
    const { words, pages } = await read(await reporting.call(secretariat, printNetworkReport, { fiscalYear: 2025 }));
    const { figures } = await network();
    expect(pages).toBeLessThanOrEqual(4);
    expect(words).toContain('2自治体が3件の事業を開きました');
    expect(words).toContain(`延べ${figures.enrolled}人が登録し`);
    for (const said of ['庁内職員', '求職者', '地域企業', '架空県見本市']) expect(words).toContain(said);
  });

  it('should say that there is nothing yet of a year without programmes', async () => {
    const empty = { code: MunicipalityCode.parse(here), fiscalYear: 2010 };
    expect((await read(await reporting.call(officer, printMunicipalityReport, empty))).words).toContain(
      '2010年度の事業は、まだありません。',
    );
  });
});

describe('the largest report', () => {
  it('should have four pages at most', async () => {
    const pdf = new Pdf(createLogger({ service: 'test', level: 'silent' }));
    const files = new FileStore(await mkdtemp(join(tmpdir(), 'council-')));
    const paper = new CouncilPaper(pdf, files);
    const courses = Array.from({ length: 50 }, (_, at) => ({
      key: `course-${at}`,
      title: `${at}${'住民のためのデジタル活用支援員を育てる研修'.repeat(10)}`.slice(0, 200),
    }));
    const months = Array.from({ length: 36 }, (_, at) => ({
      key: `20${10 + at}-04`,
      label: null,
      enrolled: 10,
      started: 10,
      completed: 10,
    }));
    const counted = Object.fromEntries(courses.map(({ key }) => [key, { started: 30, completed: 20 }]));
    const report = programmeReport(
      { courses: counted },
      { courses, name: '地域の学び直し事業'.repeat(23).slice(0, 200) },
    );
    const { fileHash } = await paper.write(programmeCouncil(report, months, '架空県見本市'), 'x.pdf');
    const bytes = await buffer((await files.open(fileHash)) as Readable);
    const { pages, text } = await readPdf(bytes, { folder, name: 'largest' });
    await pdf.onApplicationShutdown();
    expect(pages).toBeLessThanOrEqual(4);
    expect(text.replaceAll(/\s/g, '')).toMatch(/ほかに\d+コースあります/);
  });
});

/** 40 enrolled, 30 begun, 20 completed; 10 of them answered then and three months later, 2 of these use it. */
function learned({ changed, person }: ReturnType<typeof programmeEvents>, name: string): Sent[] {
  return [
    changed(1, { name }),
    ...Array.from({ length: 40 }, (_, at) => {
      const { enrolled, learned: has, fared } = person();
      if (at >= 30) return [enrolled()];
      if (at >= 20) return [enrolled(), has()];
      const surveys =
        at >= 10
          ? []
          : [
              { wave: 'T1' as const, answers: { satisfaction: 5 } },
              { wave: 'T2' as const, answers: { usedAtWork: at < 2 } },
            ];
      return [enrolled(), has(1, { completedAt: '2025-08-01T00:00:00.000Z' }), fared(1, { surveys })];
    }).flat(),
  ];
}
