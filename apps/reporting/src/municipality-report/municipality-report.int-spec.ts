import { DomainError, MunicipalityCode } from '#contracts';
import {
  exportMunicipalityReport,
  exportNetworkReport,
  getMunicipalityReport,
  getMunicipalityReportVersion,
  getNetworkReport,
  getNetworkReportVersion,
} from '#contracts/reporting';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  here,
  neighbour,
  officer,
  programmeEvents,
  secretariat,
  startReporting,
  type Reporting,
} from '../reporting.factory.js';

describe('municipality and network reports', () => {
  let reporting: Reporting;
  beforeAll(async () => {
    reporting = await startReporting();
    const programmes = [
      programmeEvents({ key: 'a-staff' }),
      programmeEvents({ key: 'b-company', audience: 'company' }),
      programmeEvents({ key: 'c-citizen', audience: 'citizen' }),
      programmeEvents({ key: 'a-staff', tenant: neighbour }),
    ];
    await reporting.publish(
      programmes.flatMap(({ changed, person }) => [
        changed(),
        ...Array.from({ length: 9 }, () => person()).flatMap(({ enrolled, learned }, index) =>
          index < 3 ? [enrolled(), learned(1, { completedAt: '2025-08-01T00:00:00.000Z' })] : [enrolled(), learned()],
        ),
      ]),
    );
    const settled = async () => {
      const { lagSeconds, figures } = await network();
      return lagSeconds === 0 && figures.programmes === 4;
    };
    await waitFor(settled, { what: 'the network report to settle' });
  });
  afterAll(() => reporting.close());

  const get = (as = officer, input: object = {}) =>
    reporting.call(as, getMunicipalityReport, { code: here, fiscalYear: 2025, ...input });
  const network = (input: object = {}) => reporting.call(secretariat, getNetworkReport, { fiscalYear: 2025, ...input });
  const fileOf = async ({ fileHash }: { fileHash: string }) =>
    readFile(join(reporting.filesDir, fileHash.slice(0, 2), fileHash.slice(2, 4), fileHash), 'utf8');

  it('should tell open pages which count stands, as the report does, to those who may read it', async () => {
    const year = { code: here, fiscalYear: 2025 };
    const [report, all] = [await get(), await network()];
    const told = await reporting.call(officer, getMunicipalityReportVersion, year);
    expect(told).toEqual({ version: report.version, countedAt: expect.any(String) });
    expect(await reporting.call(secretariat, getMunicipalityReportVersion, year)).toEqual(told);
    expect(await reporting.call(secretariat, getNetworkReportVersion, { fiscalYear: 2025 })).toMatchObject({
      version: all.version,
    });
    const before = { ...year, fiscalYear: 2001 };
    expect(await reporting.call(officer, getMunicipalityReportVersion, before)).toEqual({
      version: 0,
      countedAt: null,
    });
    const elsewhere = { ...year, code: MunicipalityCode.parse(neighbour) };
    await expect(reporting.call(officer, getMunicipalityReportVersion, elsewhere)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('should be raw for the own office', async () => {
    const report = await get();
    expect(report).toMatchObject({ disclosure: 'working', municipalityName: '架空県見本市', fiscalYears: [2025] });
    expect(report.figures).toEqual({
      programmes: 3,
      enrolled: 27,
      started: 27,
      completed: 9,
      completionRate: 33.3,
      learningMinutes: 270,
      employed: 0,
      people: 27,
    });
    expect(report.rows.map(({ key, enrolled, completed, employed }) => [key, enrolled, completed, employed])).toEqual([
      ['a-staff', 9, 3, null],
      ['b-company', 9, 3, null],
      ['c-citizen', 9, 3, 0],
    ]);
  });

  it('should be masked for the secretariat', async () => {
    const report = await get(secretariat);
    expect(report.disclosure).toBe('masked');
    expect(report.figures).toMatchObject({
      enrolled: 27,
      started: 27,
      completed: '―',
      completionRate: '―',
      employed: 0,
    });
    expect(report.rows.map(({ enrolled, completed, completionRate }) => [enrolled, completed, completionRate])).toEqual(
      [
        [9, '―', '―'],
        ['―', '―', '―'],
        ['―', '―', '―'],
      ],
    );
  });

  it('should stay another municipality’s secret', async () => {
    await expect(get({ ...officer, tenant: neighbour })).rejects.toThrow(new DomainError('not-found'));
    await expect(get({ roles: ['learner'], tenant: here })).rejects.toThrow(new DomainError('forbidden'));
  });

  it('should be as of now only for who sees it masked', async () => {
    const asOf = '2026-03-31';
    expect(await get(officer, { asOf })).toMatchObject({ disclosure: 'working' });
    const input = { code: here, fiscalYear: 2025, asOf };
    for (const op of [getMunicipalityReport, exportMunicipalityReport])
      await expect(reporting.call(secretariat, op, input)).rejects.toThrow(
        new DomainError('past-figures-are-internal'),
      );
  });

  it('should be empty for a year without programmes', async () => {
    const { figures, rows, version } = await get(officer, { fiscalYear: 2010 });
    expect([figures.programmes, figures.enrolled, figures.completionRate, rows, version]).toEqual([0, 0, null, [], 0]);
  });

  it('should give its rows page by page', async () => {
    const first = await get(officer, { limit: 2 });
    const second = await get(officer, { limit: 2, cursor: first.nextCursor });
    expect([...first.rows, ...second.rows].map(({ key }) => key)).toEqual(['a-staff', 'b-company', 'c-citizen']);
    expect(second.nextCursor).toBeNull();
  });

  it('should show the network every row masked, whoever asks, page by page', async () => {
    const rows = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await network({ limit: 3, ...(cursor && { cursor }) });
      rows.push(...page.rows);
      cursor = page.nextCursor;
    }
    const expected = [
      [here, '事業 a-staff', 9, '―'],
      [here, '事業 b-company', '―', '―'],
      [here, '事業 c-citizen', '―', '―'],
      [neighbour, '事業 a-staff', 9, '―'],
    ];
    expect(
      rows.map(({ municipality, name, enrolled, completed }) => [municipality, name, enrolled, completed]),
    ).toEqual(expected);
    const asOfficer = await reporting.call(officer, getNetworkReport, { fiscalYear: 2025 });
    expect(asOfficer.rows).toEqual(rows);
    expect(asOfficer.figures).toMatchObject({ municipalities: 2, programmes: 4, enrolled: 36, completed: '―' });
  });

  it('should export what it shows: raw with 庁内限り to the office, 「―」 to everybody else', async () => {
    const input = { code: MunicipalityCode.parse(here), fiscalYear: 2025 };
    const own = await fileOf(await reporting.call(officer, exportMunicipalityReport, input));
    expect(own.split('\r\n')[1]).toMatch(
      /"庁内限り","デモデータ（架空）","事業 a-staff","庁内職員",.*"9","9","3","33.3"/,
    );
    expect(own.trim().split('\r\n').at(-1)).toMatch(/"合計（3事業、延べ人数）","","","","27","27","9","33.3"/);
    const masked = await fileOf(await reporting.call(secretariat, exportMunicipalityReport, input));
    expect(masked).not.toContain('庁内限り');
    expect(masked.split('\r\n')[2]).toContain('"―","―","―","―"');
    const all = await fileOf(await reporting.call(secretariat, exportNetworkReport, { fiscalYear: 2025 }));
    expect(all.trim().split('\r\n').length).toBe(6);
    expect(all).not.toContain('庁内限り');
  });
});
