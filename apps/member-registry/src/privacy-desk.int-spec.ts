import { MunicipalityCode, type EnrolmentId, type PersonId } from '#contracts';
import { submitSurveyResponse } from '#contracts/outcomes';
import {
  confirmRetention,
  exportPersonalFileRegister,
  getDisclosure,
  getDisclosureFile,
  getErasure,
  getMyRecord,
  getMyRecordFile,
  getPersonalFileRegister,
  liftUseStop,
  listDisclosures,
  listDueRetention,
  listErasures,
  listUseStops,
  previewErasure,
  previewRetention,
  requestMyRecord,
  setLegalHold,
  startDisclosure,
  startErasure,
  stopUse,
  type Erasure,
} from '#contracts/privacy';
import { enrolPeople, getMyLearning, listEnrolments } from '#contracts/progress';
import {
  getImportErrorFile,
  getPersonRecord,
  invitePeople,
  listPeople,
  revokeRole,
  verifySignIn,
} from '#contracts/registry';
import { resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { inStore } from './crash.factory.js';
import { startDesk, type Canary, type Desk, type Opened } from './desk.factory.js';
import { disclosures, type DisclosureDocument } from './disclosure/disclosure.schema.js';
import { erasures, type ErasureDocument } from './erasure/erasure.schema.js';
import { invitationRuns } from './roster-invitation/invitation-run.schema.js';
import { admin, gateway, officer, password } from './registry.factory.js';

describe('the privacy desk', () => {
  let desk: Desk;
  let opened: Opened;
  beforeAll(async () => {
    await resetServers();
    desk = await startDesk();
    opened = await desk.open('desk');
  });
  afterAll(() => desk.stop());

  const call: Desk['registry']['call'] = (...args) => desk.registry.call(...args);
  const onRoster = async (email: string) => (await call(officer(), listPeople, { email })).items.length === 1;
  const page = async (fileHash: string) => {
    const stream = await desk.registry.files.open(fileHash);
    return stream && (await buffer(stream)).toString();
  };
  const jsonIn = (html: string | null) => {
    const [, json = ''] = /data:application\/json;base64,([^"]+)/.exec(html ?? '') ?? [];
    return JSON.parse(Buffer.from(json, 'base64').toString()) as { files: { file: string; tables: object[] }[] };
  };

  describe('when a disclosure is asked for', () => {
    it('should make one file of what every service has, readable by people and programs', async () => {
      const canary = await desk.canary(opened);
      const asked = { person: canary.person, reference: '開-12', receivedOn: '2026-04-01' };
      const started = await call(officer(), startDisclosure, asked);
      expect(started).toMatchObject({ name: canary.name, dueOn: '2026-05-01', progress: { total: 7 } });
      const { disclosure } = started;
      const ready = await waitFor(
        async () => {
          const now = await call(officer(), getDisclosure, { disclosure });
          return now.status === 'ready' ? now : undefined;
        },
        { what: 'the disclosure' },
      );
      expect(ready.fileUrl).toBe(`/api/v1/disclosures/${disclosure}.html`);
      expect(Date.parse(ready.expiresAt ?? '') - Date.parse(ready.readyAt ?? '')).toBe(7 * 86_400_000);
      const { fileHash, fileName } = await call(officer(), getDisclosureFile, { disclosure });
      expect(fileName).not.toContain('金糸雀');
      const html = await page(fileHash);
      for (const text of [canary.name, canary.email, canary.said, '事業desk', '総務部 鳥課', '開-12', 'カナリア'])
        expect(html).toContain(text);
      const { files } = jsonIn(html);
      expect(files.map(({ file }) => file)).toEqual(['people', 'learning', 'outcomes', 'requests']);
      expect(JSON.stringify(files)).toContain(canary.said);
      expect(await call(officer(), startDisclosure, asked)).toEqual(ready);
      expect((await call(officer(), listDisclosures, {})).items).toContainEqual(ready);
      expect((await call(officer('992020'), listDisclosures, {})).items).toEqual([]);
    });

    it('should give people their own record, once a day, and nobody else', async () => {
      const canary = await desk.canary(opened);
      const me = desk.learner(canary);
      expect(await call(me, getMyRecord, {})).toEqual({ record: null });
      await expect(call(me, getMyRecordFile, {})).rejects.toMatchObject({ code: 'unknown-disclosure' });
      const { disclosure } = await call(me, requestMyRecord, {});
      const { record } = await waitFor(
        async () => {
          const now = await call(me, getMyRecord, {});
          return now.record?.status === 'ready' ? now : undefined;
        },
        { what: 'the own record' },
      );
      expect(record?.fileUrl).toBe('/api/v1/my/record.html');
      expect(await page((await call(me, getMyRecordFile, {})).fileHash)).toContain(canary.said);
      expect((await call(me, requestMyRecord, {})).disclosure).toBe(disclosure);
      await expect(call(officer(), getDisclosure, { disclosure })).rejects.toMatchObject({
        code: 'unknown-disclosure',
      });
      await expect(call(officer(), getDisclosureFile, { disclosure })).rejects.toMatchObject({
        code: 'unknown-disclosure',
      });
      const other = desk.learner(await desk.canary(opened));
      expect(await call(other, getMyRecord, {})).toEqual({ record: null });
    });

    it('should let the file be downloaded for seven days, and make it anew when asked again', async () => {
      const { person } = await desk.canary(opened);
      const asked = { person, reference: '開-14', receivedOn: '2026-04-01' };
      const { disclosure } = await call(officer(), startDisclosure, asked);
      const ready = () =>
        waitFor(async () => (await call(officer(), getDisclosure, { disclosure })).status === 'ready', {
          what: 'the disclosure',
        });
      await ready();
      const { fileHash } = await call(officer(), getDisclosureFile, { disclosure });
      const meanwhile = () =>
        inStore(desk.registry.env, (database) =>
          database
            .model<DisclosureDocument>(disclosures)
            .updateOne({ _id: disclosure }, { $set: { expiresAt: new Date(0) } }),
        );
      await desk.registry.restart({ meanwhile: async () => void (await meanwhile()) });
      await waitFor(async () => !(await desk.registry.files.has(fileHash)), { what: 'the file to go' });
      const over = call(officer(), getDisclosureFile, { disclosure });
      await expect(over).rejects.toMatchObject({ code: 'file-expired' });
      expect(await call(officer(), getDisclosure, { disclosure })).toMatchObject({ status: 'expired', fileUrl: null });
      await call(officer(), startDisclosure, asked);
      await ready();
    });

    it('should refuse a day to come', async () => {
      const { person } = await desk.canary(opened);
      const asked = { person, reference: '開-13', receivedOn: '2099-01-01' };
      await expect(call(officer(), startDisclosure, asked)).rejects.toMatchObject({ code: 'date-in-future' });
    });
  });

  describe('when the use of somebody’s data is stopped', () => {
    const use = (enrolmentId: EnrolmentId) =>
      call(officer(), submitSurveyResponse, { enrolmentId, wave: 'T1', answers: { satisfaction: 5 } }).then(
        () => 'taken',
        ({ code }: { code: string }) => code,
      );
    const stop = (person: PersonId) =>
      call(officer(), stopUse, { person, reference: '停-1', receivedOn: '2026-04-01', reason: '本人の請求' });

    it('should keep the records, use them no more, and go on when it is lifted', async () => {
      const canary = await desk.canary(opened);
      const { person, enrolment, email } = canary;
      await desk.account(canary);
      expect(await stop(person)).toMatchObject({ status: 'stopped', dueOn: '2026-05-01', name: canary.name });
      expect(await stop(person)).toMatchObject({ status: 'stopped', reason: '本人の請求' });
      expect(await onRoster(email)).toBe(false);
      await waitFor(async () => (await use(enrolment)) === 'use-stopped', {
        what: 'the stop to be known',
      });
      const again = await desk.registry.importPeople(
        `職員番号,氏,名\n${canary.number},${canary.name.replace(' ', ',')}`,
      );
      expect(again.refused).toMatchObject([{ code: 'use-stopped' }]);
      expect((await call(officer(), listUseStops, {})).items).toMatchObject([{ person }]);
      expect(await call(officer(), getPersonRecord, { person })).toMatchObject({ useStopped: true, email });
      const enrolled = await call(officer(), listEnrolments, { programme: opened.programme, limit: 200 });
      expect(enrolled.items.some((one) => one.person === person)).toBe(false);
      const invited = call(officer(), invitePeople, { audience: 'staff', people: [person] });
      await expect(invited).rejects.toMatchObject({ code: 'unknown-person' });

      await call(officer(), liftUseStop, { person, reason: '本人の取下げ' });
      await waitFor(() => onRoster(email), { what: 'the lifting' });
      await waitFor(async () => (await use(enrolment)) === 'taken', {
        what: 'the lifting to be known',
      });
      const lifted = call(officer(), liftUseStop, { person, reason: 'もう一度' });
      await expect(lifted).rejects.toMatchObject({ code: 'use-not-stopped' });
    });
  });

  describe('when somebody is erased', () => {
    const storedFiles = async (text: string) => {
      const found: string[] = [];
      for (const entry of await readdir(desk.registry.env['FILES_DIR'] ?? '', {
        recursive: true,
        withFileTypes: true,
      })) {
        if (!entry.isFile()) continue;
        const content = await readFile(join(entry.parentPath, entry.name), 'utf8');
        if (content.includes(text)) found.push(entry.name);
      }
      return found;
    };

    it('should leave nothing but ids, and answer like for nobody', async () => {
      const canary = await desk.canary(opened);
      const { person, name, email } = canary;
      const { account } = await desk.account(canary);
      const roster = `職員番号,氏,名,メールアドレス\n,${name.replace(' ', ',')},${email}`;
      const refused = await desk.registry.importPeople(roster);
      expect(refused.counts.refused).toBe(1);
      const asked = { person, reference: '開-20', receivedOn: '2026-04-01' };
      const { disclosure } = await call(officer(), startDisclosure, asked);
      await waitFor(async () => (await call(officer(), getDisclosure, { disclosure })).status === 'ready');
      expect(await storedFiles(email)).not.toEqual([]);
      expect((await desk.records(person)).map(({ file }) => file)).toEqual(
        expect.arrayContaining(['people', 'learning', 'outcomes', 'accounts', 'requests']),
      );
      const done = await desk.erase(canary);
      expect(done).toMatchObject({ person, ground: 'request', reference: '消-1', progress: { done: 7, total: 7 } });
      for (const op of [getPersonRecord, previewErasure])
        await expect(call(admin(), op, { person })).rejects.toMatchObject({ code: 'unknown-person', details: {} });
      const again = call(admin(), startErasure, { person, name, reference: '消-2', receivedOn: '2026-04-02' });
      await expect(again).rejects.toMatchObject({ code: 'unknown-person' });
      await expect(call(officer(), getDisclosure, { disclosure })).rejects.toMatchObject({
        code: 'unknown-disclosure',
      });
      await expect(call(officer(), getImportErrorFile, { importId: refused.importId })).rejects.toMatchObject({
        code: 'no-refused-rows',
      });
      expect(await storedFiles(email)).toEqual([]);
      expect(await onRoster(email)).toBe(false);
      await expect(call(gateway, verifySignIn, { email, password })).rejects.toMatchObject({
        code: 'wrong-credentials',
      });
      expect(await desk.registry.mailsTo(email)).toEqual([]);
      expect(await desk.registry.storedAccount(account)).toBeNull();
      expect(await call(desk.learner(canary), getMyLearning, {})).toEqual({ enrolments: [] });
      const list = await readFile(join(desk.registry.env['FILES_DIR'] ?? '', 'erasures.jsonl'), 'utf8');
      expect(list).toContain(done.erasure);
      expect(list).not.toMatch(/金糸雀|canary/);
      expect((await call(admin(), listErasures, {})).items).toContainEqual(done);
      expect((await call(admin('992020'), listErasures, {})).items).toEqual([]);
      const foreign = call(admin('992020'), getErasure, { erasure: done.erasure });
      await expect(foreign).rejects.toMatchObject({ code: 'unknown-erasure' });
    });

    it('should be the same erasure when it is asked for twice, and nobody’s by a slip', async () => {
      const canary = await desk.canary(opened);
      const { person, name } = canary;
      const asked = { person, name: '金糸雀 太郎', reference: '消-3', receivedOn: '2026-04-01' };
      await expect(call(admin(), startErasure, asked)).rejects.toMatchObject({ code: 'name-differs' });
      const both = await Promise.all(
        [name, name.replace(' ', '　')].map((typed) => call(admin(), startErasure, { ...asked, name: typed })),
      );
      expect(new Set(both.map(({ erasure }) => erasure)).size).toBe(1);
      const done = await desk.erased(both[0]?.erasure as Erasure['erasure']);
      expect(await call(admin(), startErasure, asked)).toEqual(done);
      const foreign = await desk.canary(await desk.open('foreign', {}, '992020'), '992020');
      const theirs = call(admin(), startErasure, { ...asked, person: foreign.person, name: foreign.name });
      await expect(theirs).rejects.toMatchObject({ code: 'unknown-person' });
    });

    it('should wait for a legal hold, and for a role in the office', async () => {
      const canary = await desk.canary(opened);
      const { person, name } = canary;
      const hold = (held: boolean) => call(admin(), setLegalHold, { person, held, reason: '係争中' });
      const asked = { person, name, reference: '消-4', receivedOn: '2026-04-01' };
      expect(await hold(true)).toEqual({ held: true });
      expect(await call(admin(), getPersonRecord, { person })).toMatchObject({ legalHold: { reason: '係争中' } });
      expect((await call(admin(), previewErasure, { person })).obstacles).toEqual(['legal-hold']);
      await expect(call(admin(), startErasure, asked)).rejects.toMatchObject({ code: 'legal-hold' });
      await hold(false);
      const { account } = await desk.account(canary, 'municipality-officer');
      expect((await call(admin(), previewErasure, { person })).obstacles).toEqual(['holds-role']);
      await expect(call(admin(), startErasure, asked)).rejects.toMatchObject({ code: 'holds-role' });
      const municipality = MunicipalityCode.parse('992011');
      await call(admin(), revokeRole, { account, municipality, role: 'municipality-officer' });
      expect(await call(admin(), previewErasure, { person })).toMatchObject({ name, obstacles: [] });
    });

    it('should look once more for what was on its way', async () => {
      const canary = await desk.canary(opened);
      const { erasure, person } = await desk.erase(canary, '消-6');
      const run = { _id: randomUUID(), tenant: '992011', people: [person], audience: 'staff', createdAt: new Date() };
      await inStore(desk.registry.env, async (database) => {
        await database.model<object>(invitationRuns).insertMany([run]);
        const past = { $set: { lookAgainAt: new Date(0) } };
        await database.model<ErasureDocument>(erasures).updateOne({ _id: erasure }, past);
      });
      const found = () =>
        inStore(desk.registry.env, (database) =>
          database.model<{ people: string[] }>(invitationRuns).findById(run._id).lean<{ people: string[] }>(),
        );
      await waitFor(async () => (await found())?.people.length === 0, { what: 'the second look' });
    });

    it('should be done again where a restored database does not know of it', async () => {
      const canary = await desk.canary(opened);
      const { person, email } = canary;
      const line = {
        at: '2026-04-01T00:00:00.000Z',
        erasure: randomUUID(),
        municipality: '992011',
        person,
        enrolments: null,
      };
      const file = join(desk.registry.env['FILES_DIR'] ?? '', 'erasures.jsonl');
      await appendFile(file, `${JSON.stringify(line)}\n{"torn":`);
      await desk.registry.restart();
      await waitFor(async () => !(await onRoster(email)), { what: 'the replay' });
      const erasure = line.erasure as never;
      expect(await desk.erased(erasure)).toMatchObject({ ground: 'replay', person, reference: null });
      await desk.erase(await desk.canary(opened), '消-5');
      expect((await readFile(file, 'utf8')).split('\n').filter((one) => one.includes('torn'))).toEqual([]);
    });
  });

  describe('when the retention of a programme is over', () => {
    const over = { startsOn: '2019-04-01', endsOn: '2020-03-31' };
    const settle = (programme: Opened['programme']) =>
      waitFor(
        async () => {
          const { run } = await call(admin(), previewRetention, { programme });
          return run?.status === 'done' ? run : undefined;
        },
        { what: 'the retention run' },
      );
    const isKnown = ({ person }: Canary) =>
      call(admin(), getPersonRecord, { person }).then(
        () => true,
        () => false,
      );

    it('should show what would go, do nothing without a yes to just that, and then erase it', async () => {
      const old = await desk.open('old', { ...over, privacy: { retentionYears: 5 } });
      const [alone, elsewhere, held] = [await desk.canary(old), await desk.canary(old), await desk.canary(old)];
      await call(officer(), enrolPeople, { programme: opened.programme, people: [elsewhere.person] });
      await call(admin(), setLegalHold, { person: held.person, held: true, reason: '係争中' });
      const { items } = await call(admin(), listDueRetention, {});
      expect(items).toMatchObject([{ programme: old.programme, dueOn: '2025-04-01', enrolments: 3, run: null }]);
      const preview = await call(admin(), previewRetention, { programme: old.programme });
      expect(preview).toMatchObject({
        isDue: true,
        enrolments: 2,
        people: { erased: 1, elsewhere: 1, withRole: 0, held: 1 },
        outcomes: 3,
      });
      const confirm = (text: string) => call(admin(), confirmRetention, { programme: old.programme, preview: text });
      await desk.canary(old);
      await expect(confirm(preview.preview)).rejects.toMatchObject({ code: 'preview-outdated' });
      const now = await call(admin(), previewRetention, { programme: old.programme });
      await confirm(now.preview);
      expect(await confirm(now.preview)).toMatchObject({ progress: { total: 3 } });
      expect(await settle(old.programme)).toMatchObject({ progress: { done: 3, total: 3 } });
      expect(await Promise.all([alone, elsewhere, held].map(isKnown))).toEqual([false, true, true]);
      const left = await call(admin(), previewRetention, { programme: old.programme });
      expect(left).toMatchObject({ enrolments: 0, people: { held: 1 }, outcomes: 1 });
      const kept = await call(officer(), listEnrolments, { programme: opened.programme, limit: 200 });
      expect(kept.items.some(({ person }) => person === elsewhere.person)).toBe(true);
    });

    it('should erase at last who was in two programmes that ended together', async () => {
      const terms = { ...over, privacy: { retentionYears: 5 } };
      const [one, two] = [await desk.open('one', terms), await desk.open('two', terms)];
      const canary = await desk.canary(one);
      await call(officer(), enrolPeople, { programme: two.programme, people: [canary.person] });
      const previews = await Promise.all(
        [one, two].map(({ programme }) => call(admin(), previewRetention, { programme })),
      );
      expect(previews).toMatchObject([{ people: { elsewhere: 1 } }, { people: { elsewhere: 1 } }]);
      for (const { programme, preview } of previews) await call(admin(), confirmRetention, { programme, preview });
      await Promise.all([one, two].map(({ programme }) => settle(programme)));
      expect(await isKnown(canary)).toBe(false);
    });

    it('should do nothing by itself, unless the programme says so', async () => {
      const terms = { retentionYears: 5, retentionAutomatic: true };
      const [manual, automatic] = [
        await desk.open('manual', { ...over, privacy: { retentionYears: 5 } }),
        await desk.open('automatic', { ...over, privacy: terms }),
      ];
      const [stays, goes] = [await desk.canary(manual), await desk.canary(automatic)];
      await desk.registry.restart();
      expect(await settle(automatic.programme)).toMatchObject({ confirmedBy: null });
      expect(await Promise.all([stays, goes].map(isKnown))).toEqual([true, false]);
      expect((await call(admin(), previewRetention, { programme: manual.programme })).run).toBeNull();
    });

    it('should refuse before the day', async () => {
      const fresh = await desk.open('fresh', { privacy: { retentionYears: 5 } });
      const { programme, preview, dueOn, isDue } = await call(admin(), previewRetention, {
        programme: fresh.programme,
      });
      expect({ dueOn, isDue }).toEqual({ dueOn: '2032-04-01', isDue: false });
      const early = call(admin(), confirmRetention, { programme, preview });
      await expect(early).rejects.toMatchObject({ code: 'not-due-yet', details: { dueOn: '2032-04-01' } });
      const never = await call(admin(), previewRetention, { programme: opened.programme });
      expect(never).toMatchObject({ dueOn: null, isDue: false });
    });
  });

  it('should tell the register of personal-information files from what the data declares', async () => {
    const register = await call(officer(), getPersonalFileRegister, {});
    expect(register.files.map(({ file }) => file)).toEqual([
      'people',
      'learning',
      'outcomes',
      'accounts',
      'meetings',
      'requests',
      'audit',
    ]);
    const [people, learning] = register.files;
    expect(people).toMatchObject({ counted: 'people', toPublish: false });
    expect(people?.people).toBeGreaterThan(3);
    expect(people?.items).toEqual(expect.arrayContaining(['氏', '職員番号']));
    expect(learning?.retention).toContain('事業が終了した年度の翌年度の初めから5年');
    const theirs = await call(officer('992020'), getPersonalFileRegister, {});
    expect(theirs.files[0]?.people).toBe(1);
    const { fileHash, fileName } = await call(officer(), exportPersonalFileRegister, {});
    expect(fileName).toMatch(/^個人情報ファイル簿_992011_[0-9-]+\.csv$/);
    expect(await page(fileHash)).toContain('学習者名簿ファイル');
  });
});
