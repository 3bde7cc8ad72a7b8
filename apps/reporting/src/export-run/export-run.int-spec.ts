import { DomainError, PersonId, type Caller } from '#contracts';
import { erasePeople } from '#contracts/privacy';
import {
  getExport,
  getExportFile,
  getProgrammeReport,
  listExports,
  makeExportLink,
  startExport,
  type ExportRun,
  type RowsForm,
} from '#contracts/reporting';
import { inDatabase, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { here, neighbour, officer, programmeEvents, startReporting, type Reporting } from '../reporting.factory.js';

const as = (change: Partial<Caller> = {}): Partial<Caller> => ({ ...officer, account: randomUUID(), ...change });

describe('exports of rows', () => {
  let reporting: Reporting;
  const { programme, changed, person } = programmeEvents({ audience: 'staff', key: 'staff-dx' });
  const subject = `programme-${programme}`;
  const [first, second] = [randomUUID(), randomUUID()].map((id) => PersonId.parse(id)) as [PersonId, PersonId];

  beforeAll(async () => {
    reporting = await startReporting();
    const [one, other] = [person(first), person(second)];
    await reporting.publish([
      changed(1, { name: '事業 𠮷' }),
      one.enrolled(),
      one.learned(1, { completedAt: '2025-08-01T00:00:00.000Z', seconds: 3599 }),
      other.enrolled(),
    ]);
    const enrolled = async () =>
      (await reporting.call(officer, getProgrammeReport, { programme }).catch(() => null))?.figures.enrolled;
    await waitFor(async () => (await enrolled()) === 2, { what: 'the report' });
  });
  afterAll(() => reporting?.close());

  const start = (caller: Partial<Caller>, form: RowsForm = 'csv') =>
    reporting.call(caller, startExport, { subject, form });
  const get = (exportRun: ExportRun['exportRun']) => reporting.call(officer, getExport, { exportRun });
  const made = async (caller: Partial<Caller>, form?: RowsForm): Promise<ExportRun> => {
    const { exportRun } = await start(caller, form);
    await waitFor(async () => (await get(exportRun)).status === 'ready', { what: 'the file' });
    return get(exportRun);
  };
  const pathOf = (hash = '') => join(reporting.filesDir, hash.slice(0, 2), hash.slice(2, 4), hash);
  const bytesOf = (run: ExportRun) => readFile(pathOf(run.made?.hash));
  const stored = <T>(work: (runs: ReturnType<Parameters<Parameters<typeof inDatabase>[2]>[0]>) => Promise<T>) =>
    inDatabase(reporting.mongoUri, 'reporting', (collection) => work(collection('export_runs')));
  const follow = async (caller: Partial<Caller>, { exportRun }: ExportRun, change: object = {}) => {
    const { url } = await reporting.call(caller, makeExportLink, { exportRun });
    const { until = '', signature = '' } = Object.fromEntries(new URL(url, 'http://x').searchParams);
    return reporting.call(caller, getExportFile, { exportRun, until, signature, ...change });
  };

  it('should be a file with a row for each enrolment, with its person, and a line in the run log', async () => {
    const run = await made(as());
    expect(run).toMatchObject({
      subject,
      programmeName: '事業 𠮷',
      progress: { done: 2, total: 2 },
      made: { rows: 2, leftOut: 0, replaced: null },
    });
    expect(Date.parse(run.made?.expiresAt ?? '') - Date.parse(run.made?.readyAt ?? '')).toBe(7 * 86_400_000);
    const [columns = [], ...rows] = parse(await bytesOf(run), { bom: true }) as string[][];
    const learned = rows.find((row) => row[columns.indexOf('修了日')] === '2025-08-01');
    const cell = (name: string) => learned?.[columns.indexOf(name)];
    expect(rows).toHaveLength(2);
    expect(['職員番号', '氏名', '現在の所属・企業', '学習時間（分）', '取扱い', '出力番号'].map(cell)).toEqual([
      '900001',
      `架空 ${first.slice(0, 4)}`,
      '総務部',
      '59',
      '庁内限り',
      run.exportRun,
    ]);
    const log = await reporting.call(officer, listExports, { limit: 1 });
    expect(log.items[0]?.exportRun).toBe(run.exportRun);
  });

  it('should be one export when asked for twice, and another for somebody else', async () => {
    const me = as();
    const [one, again] = [await start(me), await start(me)];
    expect(again.exportRun).toBe(one.exportRun);
    expect((await start(as())).exportRun).not.toBe(one.exportRun);
  });

  it('should be a workbook with codes as text, and text in CP932 that names what it cannot hold', async () => {
    const [data] = await readExcelFile(await bytesOf(await made(as(), 'xlsx')));
    const [columns = [], row = []] = data?.data ?? [];
    expect(row[columns.indexOf('職員番号')]).toBe('900001');
    expect(typeof row[columns.indexOf('学習時間（分）')]).toBe('number');
    const old = await made(as(), 'csv-cp932');
    expect(old.made?.replaced).toEqual({ characters: [{ character: '𠮷', times: 2, rows: [2, 3] }], more: 0 });
    expect(new TextDecoder('shift_jis', { fatal: true }).decode(await bytesOf(old))).toContain('事業 〓');
  });

  it('should be handed out by a signed link, to whom it was made for and for a quarter of an hour', async () => {
    const me = as();
    const run = await made(me);
    const { fileHash, fileName } = await follow(me, run);
    expect(fileHash).toBe(run.made?.hash);
    expect(fileName).toMatch(/^受講記録_事業_\d{4}-\d\d-\d\d_[0-9a-f]{8}\.csv$/);
    const refused = new DomainError('link-expired');
    await expect(follow(me, run, { signature: '0'.repeat(64) })).rejects.toThrow(refused);
    await expect(follow(me, run, { until: new Date(Date.now() + 86_400_000).toISOString() })).rejects.toThrow(refused);
    const { url } = await reporting.call(me, makeExportLink, { exportRun: run.exportRun });
    const { until = '', signature = '' } = Object.fromEntries(new URL(url, 'http://x').searchParams);
    expect(Date.parse(until) - Date.now()).toBeLessThanOrEqual(15 * 60_000);
    const asSomebodyElse = reporting.call(as(), getExportFile, { exportRun: run.exportRun, until, signature });
    await expect(asSomebodyElse).rejects.toThrow(refused);
  });

  it('should be made for and handed to nobody who looks through a support access', async () => {
    const me = as({ roles: ['auditor'] });
    const { exportRun } = await made(me);
    const support = { ...me, support: randomUUID() };
    const refused = new DomainError('forbidden');
    await expect(start(support)).rejects.toThrow(refused);
    await expect(reporting.call(support, makeExportLink, { exportRun })).rejects.toThrow(refused);
  });

  it('should be unknown to another municipality, and of a programme that is not there', async () => {
    const { exportRun } = await start(as());
    const there = as({ tenant: neighbour });
    await expect(reporting.call(there, getExport, { exportRun })).rejects.toThrow(new DomainError('unknown-export'));
    await expect(reporting.call(there, startExport, { subject, form: 'csv' })).rejects.toThrow(
      new DomainError('unknown-programme'),
    );
    const none = reporting.call(as(), startExport, { subject: 'year-2001', form: 'csv' });
    await expect(none).rejects.toThrow(new DomainError('no-report-yet'));
    await expect(
      reporting.call({ tenant: here, roles: ['department-manager'] }, startExport, { subject, form: 'csv' }),
    ).rejects.toThrow(new DomainError('forbidden'));
  });

  it('should be made again from its start after a crash, and leave one file', async () => {
    const run = await made(as());
    const left = run.made?.hash ?? '';
    // As a process leaves it that dies between storing the file and saying so.
    await stored((runs) =>
      runs.updateOne({ _id: run.exportRun } as object, { $set: { due: true }, $unset: { fileHash: 1, made: 1 } }),
    );
    await waitFor(async () => (await get(run.exportRun)).status === 'ready', {
      what: 'the file again',
      timeoutMs: 20_000,
    });
    const again = await get(run.exportRun);
    await waitFor(() => !existsSync(pathOf(left)) || again.made?.hash === left, { what: 'the other file to go' });
    expect(existsSync(pathOf(again.made?.hash))).toBe(true);
    const kept = await stored((runs) => runs.findOne({ _id: run.exportRun } as object));
    await waitFor(async () => {
      const now = await stored((runs) => runs.findOne({ _id: run.exportRun } as object));
      return ((now?.['drafts'] ?? []) as string[]).length === 1;
    });
    expect(kept?.['fileHash']).toBe(again.made?.hash);
  });

  it('should lose its file when its time is over, and keep its line', async () => {
    const run = await made(as());
    await stored((runs) =>
      runs.updateOne({ _id: run.exportRun } as object, { $set: { 'made.expiresAt': new Date(0) } }),
    );
    expect((await get(run.exportRun)).status).toBe('expired');
    await expect(follow(officer, run)).rejects.toThrow(new DomainError('export-gone'));
    await waitFor(() => !existsSync(pathOf(run.made?.hash)), { what: 'the file to go' });
    expect((await get(run.exportRun)).made?.hash).toBe(run.made?.hash);
  });

  it('should lose its file at once when somebody in it is erased, and be without them when it is made anew', async () => {
    const me = as();
    const run = await made(me);
    reporting.withheld.add(first);
    const erased = { subjects: [{ person: first, enrolments: [], accounts: [], words: [] }] } as never;
    const registry: Partial<Caller> = { service: 'member-registry', tenant: here };
    await waitFor(
      async () => (await reporting.call(registry, erasePeople, erased, { owner: 'reporting' })).state === 'done',
    );
    expect(existsSync(pathOf(run.made?.hash))).toBe(false);
    expect((await get(run.exportRun)).status).toBe('erased');
    const anew = await made(me);
    expect(anew).toMatchObject({ exportRun: run.exportRun, made: { rows: 1, leftOut: 1 } });
    reporting.withheld.delete(first);
  });
});
