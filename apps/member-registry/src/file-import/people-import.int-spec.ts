import { ImportId, type Audience } from '#contracts';
import {
  getImport,
  getImportErrorFile,
  inspectImportFile,
  listPeople,
  startPlacementsImport,
} from '#contracts/registry';
import { resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { officer, staffRoster, startRegistry, type ImportState, type TestRegistry } from '../registry.factory.js';
import { ageUploads, undoHalf } from '../crash.factory.js';

const scenario = new URL('../../../../test/data/scenario-a/', import.meta.url);
const header = '職員番号,氏,名,メールアドレス';

describe('importing people', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
  });
  afterAll(() => registry.stop());

  const people = (tenant: string, filter: { audience?: Audience; staffNumber?: string; email?: string } = {}) =>
    registry.call(officer(tenant), listPeople, { limit: 200, ...filter });
  const errorFile = async ({ importId }: ImportState, tenant: string) => {
    const { fileHash, fileName } = await registry.call(officer(tenant), getImportErrorFile, { importId });
    const stream = await registry.files.open(fileHash);
    return { fileName, content: stream && (await buffer(stream)).toString() };
  };

  describe('of scenario-a', () => {
    it.each<[string, Audience]>([
      ['staff.csv', 'staff'],
      ['company-people.csv', 'company'],
      ['citizens.csv', 'citizen'],
    ])('should do with %s what is expected, and nothing the second time', async (name, audience) => {
      const bytes = await readFile(new URL(name, scenario));
      const { imports } = JSON.parse(await readFile(new URL('expected.json', scenario), 'utf8')) as {
        imports: Record<string, { rows: number; created: number; refused: { row: number }[] }>;
      };
      const expected = imports[name];
      const first = await registry.importPeople(bytes, { audience });
      expect(first.refused).toEqual(expected?.refused);
      const refused = expected?.refused.length;
      const counts = { rows: expected?.rows, enrolled: 0, updated: 0, refused };
      expect(first.counts).toEqual({ ...counts, created: expected?.created, unchanged: 0 });
      const second = await registry.importPeople(bytes, { audience });
      expect(second.counts).toEqual({ ...counts, created: 0, unchanged: expected?.created });
      expect(second.missing.count).toBe(0);
    });

    it('should store people as expected', async () => {
      const { people: expected } = JSON.parse(await readFile(new URL('expected.json', scenario), 'utf8')) as {
        people: Record<string, { department: string[] }>;
      };
      for (const [staffNumber, { department, ...person }] of Object.entries(expected)) {
        const { items } = await people('992011', { staffNumber });
        expect(items).toEqual([expect.objectContaining({ ...person, staff: expect.objectContaining({ department }) })]);
      }
      expect(Object.keys(expected).length).toBeGreaterThan(10);
    });

    it('should make one company of each 法人番号, and one of each person without', async () => {
      const { items } = await people('992011', { audience: 'company' });
      const companies = new Map(items.map(({ company }) => [company?.company, company?.corporateNumber]));
      const numbers = [...companies.values()].filter((number) => number !== null);
      expect(numbers).toHaveLength(6);
      expect(companies.size - numbers.length).toBe(12);
    });

    it('should keep a line break in a note', async () => {
      const { items } = await people('992011', { audience: 'citizen' });
      expect(items.map(({ citizen }) => citizen?.note)).toContain('託児を\n希望');
    });
  });

  describe('in general', () => {
    it('should say what would happen, and write nothing, in a dry run', async () => {
      const dry = await registry.importPeople(staffRoster(3), { tenant: '992020', dryRun: true });
      expect(dry).toMatchObject({ dryRun: true, status: 'done', counts: { rows: 3, created: 3 } });
      expect((await people('992020')).items).toEqual([]);
      const real = await registry.importPeople(staffRoster(3), { tenant: '992020' });
      expect(real.counts).toMatchObject({ rows: 3, created: 3 });
    });

    it('should tell who of the audience is missing, and delete nobody', async () => {
      const { missing } = await registry.importPeople(staffRoster(1), { tenant: '992020' });
      expect(missing.count).toBe(2);
      expect(missing.first.map(({ name }) => name).sort()).toEqual(['試験 職員000002', '試験 職員000003']);
      expect((await people('992020')).items).toHaveLength(3);
    });

    it('should add a profile to the person with the same e-mail and name, and refuse another name', async () => {
      const rows = ['試験,職員000001,s000001@demo-992011.example,30代', '試験,別人,s000002@demo-992011.example,40代'];
      const roster = ['氏,名,メールアドレス,年代', ...rows].join('\r\n');
      const done = await registry.importPeople(roster, { tenant: '992020', audience: 'citizen' });
      expect(done.counts).toMatchObject({ updated: 1, refused: 1 });
      expect(done.refused).toEqual([{ row: 3, code: 'person-conflict', field: 'メールアドレス' }]);
      const { items } = await people('992020', { staffNumber: '000001' });
      expect(items[0]).toMatchObject({ citizen: { ageBand: '30代' }, staff: { position: '主事' } });
    });

    it('should keep what is stored where a cell is empty, and change what differs', async () => {
      const roster =
        '職員番号,氏,名,メールアドレス,所属,職位\n000003,試験,職員000003,s000003@demo-992011.example,,課長';
      expect((await registry.importPeople(roster, { tenant: '992020' })).counts.updated).toBe(1);
      const { items } = await people('992020', { staffNumber: '000003' });
      expect(items[0]?.staff).toEqual({ staffNumber: '000003', department: ['総務部', '第3課'], position: '課長' });
    });

    it('should give the refused rows as a file that Excel opens, with the reason in Japanese', async () => {
      const roster = `${header}\n1,試験,一郎,a@b.example,surplus\n2,=試験,,c@d.example\n`;
      const done = await registry.importPeople(roster, { tenant: '992038' });
      expect(done.errorsUrl).toBe(`/api/v1/imports/${done.importId}/errors.csv`);
      const { fileName, content } = await errorFile(done, '992038');
      expect(fileName).toBe('roster-errors.csv');
      expect(content).toMatch(/^\uFEFF"職員番号","氏","名","メールアドレス","行","理由コード","理由"\r\n/);
      expect(content).toContain(
        '"2","\'=試験","","c@d.example","3","required-missing","名：必ず書く項目が空です。"\r\n',
      );
      expect(content).toContain('"2","row-too-long"');
    });

    it('should list the first 100 refused rows, and all of them in the file', async () => {
      const rows = Array.from({ length: 130 }, (_, place) => `${place},試験,,x`);
      const done = await registry.importPeople([header, ...rows].join('\n'), { tenant: '992038' });
      expect(done.counts.refused).toBe(130);
      expect(done.refused.map(({ row }) => row)).toEqual(Array.from({ length: 100 }, (_, place) => place + 2));
      expect((await errorFile(done, '992038')).content?.trim().split('\r\n')).toHaveLength(131);
    });

    it('should take a person twice in the file once, also when 600 rows lie between', async () => {
      const roster = `${staffRoster(600, 1001)}\n001001,試験,別人,other@demo-992011.example,,,,`;
      const done = await registry.importPeople(roster, { tenant: '993018' });
      expect(done.counts).toMatchObject({ rows: 601, created: 600, refused: 1 });
    });
  });

  describe('of a file that cannot be taken', () => {
    it.each<[string, string | Buffer, string]>([
      ['not-a-csv', Buffer.from('PK\x03\x04 a workbook', 'latin1'), 'a workbook'],
      ['empty-file', '', 'nothing'],
      ['unknown-encoding', Buffer.from(`${header}\n1,試験,太郎,a@b.example`, 'utf16le'), 'UTF-16'],
      ['missing-header', '職員番号,氏\n1,試験', 'no given name'],
      ['doubled-header', `${header},氏\n1,試験,一郎,a@b.example,試験`, 'a column twice'],
      ['too-many-rows', `${header}\n${'1,試験,一郎,a@b.example\n'.repeat(50_001)}`, '50,001 rows'],
    ])('should refuse it at once: %s', async (code, content) => {
      await expect(registry.importPeople(content)).rejects.toMatchObject({ code });
    });

    it('should refuse a hash that no file has', async () => {
      const input = { fileHash: 'a'.repeat(64), fileName: 'gone.csv' };
      const asked = registry.call(officer(), startPlacementsImport, input);
      await expect(asked).rejects.toMatchObject({ code: 'file-missing' });
    });

    it('should name the placements’ headers that are missing', async () => {
      const { hash } = await registry.files.put(Buffer.from('メールアドレス,事業\na@b.example,x'), { maxBytes: 1000 });
      const asked = registry.call(officer(), startPlacementsImport, { fileHash: hash, fileName: 'placements.csv' });
      await expect(asked).rejects.toMatchObject({
        code: 'missing-header',
        details: { missing: ['就職日', '雇用保険適用', '期間の定めなし', '関連就職'] },
      });
    });
  });

  describe('of another municipality', () => {
    it('should answer like an unknown one', async () => {
      const { importId } = await registry.importPeople(`${header}\n9,試験,,a@b.example`, { tenant: '992020' });
      const unknown = ImportId.parse('00000000-0000-4000-8000-000000000000');
      for (const op of [getImport, getImportErrorFile]) {
        const answers = [importId, unknown].map((id) =>
          registry.call(officer('992011'), op, { importId: id }).catch((error: Error) => error),
        );
        const [foreign, missing] = await Promise.all(answers);
        expect(foreign).toMatchObject({ code: 'unknown-import', details: {} });
        expect(missing).toMatchObject({ code: 'unknown-import', details: {} });
      }
    });

    it('should neither see nor change its people', async () => {
      await registry.importPeople(`${header}\n000001,他市,太郎,s000001@demo-992011.example`, { tenant: '993018' });
      const { items } = await people('992020', { staffNumber: '000001' });
      expect(items[0]?.familyName).toBe('試験');
    });
  });

  describe('after a crash in the middle', () => {
    it('should finish with the counts of one undisturbed run, and change nothing twice', async () => {
      const tenant = '992046';
      await registry.importPeople(staffRoster(10), { tenant });
      const whole = await registry.importPeople(`${staffRoster(1200)}\n,試験,,x`, { tenant });
      expect(whole.counts).toMatchObject({ rows: 1201, created: 1190, unchanged: 10, refused: 1 });
      await registry.restart({ meanwhile: () => undoHalf(registry.env, whole.importId) });
      const again = await registry.ended(whole.importId, tenant);
      expect(again).toEqual({ ...whole, finishedAt: again.finishedAt });
      expect(again.finishedAt).not.toBe(whole.finishedAt);
      expect((await registry.importPeople(staffRoster(1200), { tenant })).counts.unchanged).toBe(1200);
    });
  });

  describe('that the queue has lost', () => {
    it('should be found by the sweep', async () => {
      const whole = await registry.importPeople(staffRoster(2), { tenant: '993018' });
      await registry.restart({ meanwhile: () => undoHalf(registry.env, whole.importId) });
      const again = await registry.ended(whole.importId, '993018');
      expect(again).toEqual({ ...whole, finishedAt: again.finishedAt });
      expect(again.finishedAt).not.toBe(whole.finishedAt);
    });
  });

  describe('that was refused at once, or only looked at', () => {
    it('should not be kept: nobody would find its people again', async () => {
      const refused = '氏,名,メール\n金糸雀,鳴子,a@b.example';
      const [taken, seen] = [staffRoster(1, 7001), staffRoster(1, 7002)];
      const hashes = await Promise.all(
        [refused, taken, seen].map(
          async (text) => (await registry.files.put(Buffer.from(text), { maxBytes: 1e6 })).hash,
        ),
      );
      await expect(registry.importPeople(refused)).rejects.toMatchObject({ code: 'missing-header' });
      await registry.importPeople(taken);
      const asked = { fileHash: hashes[2] ?? '', fileName: 'roster.csv', kind: 'people', audience: 'staff' } as const;
      expect(await registry.call(officer('992011'), inspectImportFile, asked)).toMatchObject({ rows: 1 });
      await registry.restart({ meanwhile: () => ageUploads(registry.env) });
      const kept = () => Promise.all(hashes.map((hash) => registry.files.has(hash)));
      await waitFor(async () => (await kept()).filter(Boolean).length === 1, { what: 'the unused lists to go' });
      expect(await kept()).toEqual([false, true, false]);
    });
  });
});
