import { DomainError, type Caller } from '#contracts';
import { erasePeople } from '#contracts/privacy';
import {
  getProgrammeReport,
  listExports,
  listExportSchedules,
  saveExportSchedule,
  stopExportSchedule,
} from '#contracts/reporting';
import { inDatabase, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { here, officer, programmeEvents, startReporting, type Reporting } from '../reporting.factory.js';

describe('monthly exports', () => {
  let reporting: Reporting;
  const { programme, changed, person } = programmeEvents({ key: 'staff-dx' });
  const subject = `programme-${programme}`;
  const account = randomUUID();
  const me: Partial<Caller> = { ...officer, account };

  beforeAll(async () => {
    reporting = await startReporting();
    reporting.readers.set(account, 'officer@city.example');
    await reporting.publish([changed(), person().enrolled()]);
    const known = async () => reporting.call(officer, getProgrammeReport, { programme }).catch(() => null);
    await waitFor(async () => (await known())?.figures.enrolled === 1, { what: 'the report' });
  });
  afterAll(() => reporting?.close());

  const save = (day: number, as = me) => reporting.call(as, saveExportSchedule, { subject, form: 'csv', day });
  const list = async () => (await reporting.call(officer, listExportSchedules, {})).items;
  const monthly = async () =>
    (await reporting.call(officer, listExports, {})).items.filter(({ period }) => period !== null);
  /** As it stands when its day has come, or was missed. */
  const setDue = (exportSchedule: string, nextOn: string) =>
    inDatabase(reporting.mongoUri, 'reporting', (collection) =>
      collection('export_schedules').updateOne({ _id: exportSchedule }, { $set: { nextOn } }),
    );

  it('should be one for a form and an account, with the day that was said last', async () => {
    const first = await save(28);
    const again = await save(3);
    expect(again).toMatchObject({
      exportSchedule: first.exportSchedule,
      day: 3,
      subject,
      programmeName: '事業 staff-dx',
    });
    expect(await list()).toEqual([again]);
    const none = reporting.call(me, saveExportSchedule, { subject: 'year-2001', form: 'csv', day: 1 });
    await expect(none).rejects.toThrow(new DomainError('no-report-yet'));
  });

  it('should be made once for each month that was missed, and told of once by a mail without data', async () => {
    const { exportSchedule } = await save(3);
    const [now] = [new Date(Date.now() + 9 * 3_600_000)];
    const before = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 3)).toISOString().slice(0, 10);
    await setDue(exportSchedule, before);
    await waitFor(async () => (await monthly()).some(({ status }) => status === 'ready'), { what: 'the export' });
    const periods = (await monthly()).map(({ period }) => period);
    expect(periods).toContain(before.slice(0, 7));
    await waitFor(async () => ((await list())[0]?.nextOn ?? '') > now.toISOString().slice(0, 10), { what: 'the next' });
    await setDue(exportSchedule, before);
    await waitFor(async () => ((await list())[0]?.nextOn ?? '') > now.toISOString().slice(0, 10), { what: 'the next' });
    const made = await monthly();
    expect(new Set(made.map(({ period }) => period)).size).toBe(made.length);
    await waitFor(async () => (await reporting.mails()).length >= made.length, { what: 'the mails' });
    const mails = await reporting.mails();
    expect(mails).toHaveLength(made.length);
    expect(mails[0]).toMatchObject({ to: 'officer@city.example' });
    expect(mails[0]?.text).toContain(`https://manabi.example/exports?municipality=${here}`);
    expect(mails[0]?.text).not.toMatch(/staff-dx|青葉|\/file/);
  });

  it('should end when it is stopped, and be unknown then', async () => {
    const { exportSchedule } = await save(3);
    await reporting.call(me, stopExportSchedule, { exportSchedule });
    expect(await list()).toEqual([]);
    await expect(reporting.call(me, stopExportSchedule, { exportSchedule })).rejects.toThrow(
      new DomainError('unknown-schedule'),
    );
  });

  it('should end by itself when who asked is in the office no more', async () => {
    const gone: Partial<Caller> = { ...officer, account: randomUUID() };
    const { exportSchedule } = await save(5, gone);
    await setDue(exportSchedule, '2026-01-05');
    await waitFor(async () => (await list()).length === 0, { what: 'the schedule to go' });
    expect((await monthly()).filter(({ requestedBy }) => requestedBy === gone.account)).toEqual([]);
  });

  it('should go with the account that asked', async () => {
    await save(3);
    const subjects = [{ person: null, enrolments: [], accounts: [account], words: [] }] as never;
    const registry: Partial<Caller> = { service: 'member-registry', tenant: here };
    const erase = () => reporting.call(registry, erasePeople, { subjects }, { owner: 'reporting' });
    await waitFor(async () => (await erase()).state === 'done');
    expect(await list()).toEqual([]);
    expect(await reporting.mails()).toEqual([]);
  });
});
