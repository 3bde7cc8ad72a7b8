import { DomainError, ProgrammeId } from '#contracts';
import {
  drawProgrammeChart,
  exportProgrammeReport,
  getProgrammeReport,
  getProgrammeReportVersion,
  listFormulas,
} from '#contracts/reporting';
import { waitFor } from '#testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  neighbour,
  officer,
  programmeEvents,
  secretariat,
  startReporting,
  type Reporting,
} from '../reporting.factory.js';

const today = () => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);

describe('a programme report', () => {
  let reporting: Reporting;
  let programme: ProgrammeId;
  beforeAll(async () => {
    reporting = await startReporting();
    const events = programmeEvents({ audience: 'citizen', key: 'citizen-job', endsOn: '2025-12-31' });
    programme = events.programme;
    const { enrolled, learned, fared } = events.person();
    await reporting.publish([
      events.changed(),
      enrolled(),
      learned(1, { completedAt: '2025-11-30T01:00:00.000Z', seconds: 3600 }),
      fared(1, {
        placements: [{ startedOn: '2026-01-05', leftOn: null, insured: true, openEnded: false, related: true }],
      }),
      events.person().enrolled(),
    ]);
    await waitFor(async () => (await get()).lagSeconds === 0, { what: 'the report to settle' });
  });
  afterAll(() => reporting.close());
  beforeEach(() => {
    reporting.owes.progress = reporting.owes.outcomes = null;
  });

  const get = (input: object = {}, as = officer) => reporting.call(as, getProgrammeReport, { programme, ...input });

  it('should be the raw figures for the municipality’s own office', async () => {
    const { disclosure, figures, programme: shown } = await get();
    expect(disclosure).toBe('working');
    expect(figures).toMatchObject({
      enrolled: 2,
      started: 1,
      completed: 1,
      completionRate: 100,
      learningMinutes: 60,
      courses: { rpa: { started: 1, completed: 1 } },
      employment: { denominator: 1, employed: 1, rate: 100, insuredRate: 100, openEndedShare: 0, preliminary: false },
    });
    expect(shown).toMatchObject({
      municipality: '992011',
      key: 'citizen-job',
      courses: [{ key: 'rpa', title: 'RPA入門' }],
    });
  });

  it('should say how many enrolments were counted, and by which version of its formula each figure', async () => {
    const { figures, provenance } = await get();
    expect(provenance.facts).toBe(2);
    const { formulas } = await reporting.call({}, listFormulas, {});
    expect(provenance.formulas).toEqual(Object.fromEntries(formulas.map(({ figure, version }) => [figure, version])));
    expect(Object.keys(figures).every((name) => formulas.some(({ figure }) => figure.split('.')[0] === name))).toBe(
      true,
    );
  });

  it('should tell open pages which count stands, and those of a neighbour nothing', async () => {
    const { version } = await get();
    const told = await reporting.call(officer, getProgrammeReportVersion, { programme });
    expect(told).toEqual({ version, countedAt: expect.any(String) });
    const next = { ...officer, tenant: neighbour };
    await expect(reporting.call(next, getProgrammeReportVersion, { programme })).rejects.toMatchObject({
      code: 'unknown-programme',
    });
  });

  it('should answer another municipality as if it did not exist', async () => {
    const unknown = new DomainError('unknown-programme');
    await expect(get({}, { ...officer, tenant: neighbour })).rejects.toThrow(unknown);
    await expect(get({ programme: ProgrammeId.parse(randomUUID()) })).rejects.toThrow(unknown);
    await expect(get({}, secretariat)).rejects.toThrow(new DomainError('forbidden'));
  });

  it('should be judged at the day asked for', async () => {
    const preliminaryOn = async (asOf: string) => (await get({ asOf })).figures.employment?.preliminary;
    expect(await preliminaryOn('2026-02-27')).toBe(true);
    expect(await preliminaryOn('2026-02-28')).toBe(false);
  });

  it('should show the version of a day, and say so when there was none', async () => {
    const now = await get();
    const kept = await get({ on: today() });
    expect([kept.version, kept.figures]).toEqual([now.version, now.figures]);
    const none = new DomainError('no-version-that-day');
    await expect(get({ on: '2025-04-01' })).rejects.toThrow(none);
    await expect(get({ on: '2999-01-01' })).rejects.toThrow(none);
  });

  it('should lag as long as an owner holds something back', async () => {
    expect((await get()).lagSeconds).toBe(0);
    reporting.owes.outcomes = new Date(Date.now() - 90_000).toISOString();
    const { lagSeconds, asOf } = await get();
    expect(lagSeconds).toBeGreaterThanOrEqual(90);
    expect(lagSeconds).toBeLessThan(100);
    expect(asOf).toBe(reporting.owes.outcomes);
  });

  it('should be a file that Excel opens, with the same figures and what they are', async () => {
    const { fileHash, fileName } = await reporting.call(officer, exportProgrammeReport, { programme });
    expect(fileName).toBe(`成果報告_992011_citizen-job_${today()}.csv`);
    const path = join(reporting.filesDir, fileHash.slice(0, 2), fileHash.slice(2, 4), fileHash);
    const text = await readFile(path, 'utf8');
    const lines = text.split('\r\n');
    expect(text.startsWith('\uFEFF"自治体コード","自治体名","年度","時点","取扱い","注記","事業名"')).toBe(true);
    expect(lines[1]).toMatch(
      /^"992011","架空県見本市","令和7年度（2025年度）","[-: 0-9]+","庁内限り","デモデータ（架空）"/,
    );
    expect(lines.find((line) => line.includes('就職率（％）'))).toMatch(
      /"就職率（％）","100"$|"雇用保険適用就職率（％）","100"$/,
    );
    expect(lines.find((line) => line.includes('回収率'))).toMatch(/"回収率（％）","0"$/);
    expect(lines.find((line) => line.includes('満足度の平均'))).toMatch(/"満足度の平均（5点満点）",""$/);
  });

  it('should be text in CP932 for other programs, with what that cannot hold told and named in its row', async () => {
    const { changed } = programmeEvents({ audience: 'citizen', key: 'citizen-job', endsOn: '2025-12-31' }, programme);
    const course = { key: 'rpa', title: '𠮷田のRPA' };
    await reporting.publish([
      changed(9, { courses: [{ ...course, course: randomUUID() as never, version: 1, lessons: [], passScore: null }] }),
    ]);
    await waitFor(async () => (await get()).programme.courses[0]?.title === course.title, { what: 'the new title' });
    const { fileHash, replaced } = await reporting.call(officer, exportProgrammeReport, {
      programme,
      encoding: 'cp932',
    });
    expect(replaced).toEqual({ characters: [{ character: '𠮷', times: 2, rows: [8, 9] }], more: 0 });
    const bytes = await readFile(join(reporting.filesDir, fileHash.slice(0, 2), fileHash.slice(2, 4), fileHash));
    const lines = new TextDecoder('shift_jis', { fatal: true }).decode(bytes).split('\r\n');
    expect(lines[7]).toMatch(/"コース：〓田のRPA","開始","1","U\+20BB7"$/);
  });

  it('should be a picture of the same counts', async () => {
    const { svg } = await reporting.call(officer, drawProgrammeChart, { programme });
    expect(svg).toContain('事業全体は登録2人、開始1人、修了1人');
  });

  it('should never claim to be complete when an owner does not answer', async () => {
    for (const owner of reporting.owners) owner.unsubscribe();
    const { lagSeconds, figures } = await get();
    expect(lagSeconds).toBeGreaterThan(0);
    expect(figures.enrolled).toBe(2);
  });
});
