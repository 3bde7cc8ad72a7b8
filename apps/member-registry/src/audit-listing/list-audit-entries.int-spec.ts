import { MunicipalityCode } from '#contracts';
import { exportAuditEntries, listAuditEntries } from '#contracts/audit';
import { admitMunicipality, listPeople, setSignInPolicy } from '#contracts/registry';
import { resetServers } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { randomUUID } from 'node:crypto';
import { staffRoster, startRegistry, type TestRegistry } from '../registry.factory.js';
import { as, auditReader, home, newAccount, type Filter } from './audit-reader.factory.js';
import { wantedBy } from './wanted-entries.js';

describe('the audit chain as an auditor reads it', () => {
  let registry: TestRegistry;
  let reader: ReturnType<typeof auditReader>;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    reader = auditReader(registry);
    for (const code of [home, MunicipalityCode.parse('992020')])
      await registry.call({ roles: ['secretariat'] }, admitMunicipality, { code });
    await registry.importPeople(staffRoster(3));
  });
  afterAll(() => registry.stop());

  describe('who read whom', () => {
    it('should be found by the person, for each person that a list showed', async () => {
      const account = newAccount();
      const { items } = await registry.call(as('auditor', account), listPeople, { limit: 3 });
      expect(items).toHaveLength(3);
      for (const { person } of items) {
        const read = await reader.told({ subject: person, account });
        expect(read).toMatchObject([{ operation: listPeople.name, kind: 'person-read', act: '名簿の人の一覧を見る' }]);
      }
    });

    it('should name whoever has accepted a role here, and nobody else', async () => {
      const member = await registry.account('reader@city.example', 'auditor');
      const neighbour = await registry.account('reader@992020.example', 'auditor', '992020');
      for (const { account } of [member, neighbour])
        await registry.call(as('auditor', account), listPeople, { limit: 1 });
      const readBy = ({ account }: typeof member) => reader.told({ account, kind: 'person-read' });
      expect(await readBy(member)).toMatchObject([{ actorName: 'あおば 花子' }]);
      expect(await readBy(neighbour)).toMatchObject([{ actorName: null }]);
    });
  });

  describe('its filter', () => {
    const account = newAccount();
    beforeAll(async () => {
      const by = as('municipality-admin', account);
      await registry.call(by, setSignInPolicy, { municipality: home, adminsNeedTotp: false });
      await registry.call(by, listPeople, { limit: 1 });
      await reader.refuse([account]);
      await registry.call(by, exportAuditEntries, { account: newAccount() });
      await reader.told({ account }, 4);
    });

    it.each<[string, Filter, string[]]>([
      ['what was changed', { kind: 'change' }, ['registry.set-sign-in-policy.v1']],
      ['what was read', { kind: 'person-read' }, ['registry.list-people.v1']],
      ['what was taken out', { kind: 'export' }, ['audit.export-audit-entries.v1']],
      ['what was refused', { kind: 'refusal' }, ['registry.list-people.v1']],
      ['one code of a refusal', { outcome: 'forbidden' }, ['registry.list-people.v1']],
      ['what was done', { operation: listPeople.name, outcome: 'done' }, ['registry.list-people.v1']],
      ['one operation', { operation: 'registry.set-sign-in-policy.v1' }, ['registry.set-sign-in-policy.v1']],
      ['nothing of what does not go together', { kind: 'change', outcome: 'forbidden' }, []],
      ['nothing of what nobody does', { operation: 'registry.nothing.v1' }, []],
    ])('should find %s', async (_, filter, operations) => {
      expect((await reader.list({ account, ...filter })).map(({ operation }) => operation)).toEqual(operations);
    });

    it('should go by days and years in Japan, both ends included', async () => {
      const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
      const year = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0);
      const count = async (filter: Filter) => (await reader.list({ account, ...filter })).length;
      expect(await count({ from: today, to: today })).toBe(4);
      expect(await count({ fiscalYear: year })).toBe(4);
      expect(await count({ fiscalYear: year, from: today })).toBe(4);
      expect(await count({ fiscalYear: year - 1 })).toBe(0);
      expect(await count({ fiscalYear: year + 1 })).toBe(0);
      expect(await count({ to: '2020-04-01' })).toBe(0);
    });
  });

  describe('page by page', () => {
    it('should lose and repeat nothing while new entries come in', async () => {
      const account = newAccount();
      const read = async () => void (await registry.call(as('auditor', account), listPeople, { limit: 1 }));
      for (let i = 0; i < 7; i++) await read();
      await reader.told({ account }, 7);
      const pages = await reader.pages({ account }, { limit: 2, between: read });
      const seen = pages.flatMap(({ items }) => items.map(({ entry }) => entry));
      expect(seen).toHaveLength(7);
      expect(new Set(seen).size).toBe(7);
    });

    it('should refuse a cursor that no page gave out', async () => {
      await expect(registry.call(reader.auditor, listAuditEntries, { cursor: '12-3' })).rejects.toMatchObject({
        code: 'invalid-input',
        details: { errors: [{ pointer: '/cursor', code: 'invalid-cursor' }] },
      });
    });

    it('should stay below what a message may weigh when entries name many ids', async () => {
      const chain = '992038';
      const subjects = Array.from({ length: 100 }, () => randomUUID());
      await reader.refuse(Array.from({ length: 60 }, newAccount), chain, subjects);
      await reader.settled(chain);
      const pages = await reader.pages({ kind: 'refusal' }, { by: as('auditor', newAccount(), chain) });
      expect(pages.length).toBeGreaterThan(1);
      expect(new Set(pages.flatMap(({ items }) => items.map(({ entry }) => entry))).size).toBe(60);
    });
  });

  it('should be, as a file, exactly what the list shows, in pieces, and one entry for one request', async () => {
    const chain = '993018';
    await reader.refuse(Array.from({ length: 700 }, newAccount), chain);
    await reader.settled(chain);
    const account = newAccount();
    const by = as('auditor', account, chain);
    const filter: Filter = { kind: 'refusal' };
    const pieces: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const piece: { csv: string; fileName: string; nextCursor: string | null } = await registry.call(
        by,
        exportAuditEntries,
        { ...filter, ...(cursor && { cursor }) },
        { correlationId: 'one-request' },
      );
      pieces.push(piece.csv);
      expect(piece.fileName).toMatch(/^監査記録_993018_\d{4}-\d{2}-\d{2}[.]csv$/);
      cursor = piece.nextCursor;
    }
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.filter((piece) => piece.startsWith('\uFEFF'))).toEqual([pieces[0]]);
    const rows = parse<Record<string, string>>(pieces.join(''), { bom: true, columns: true });
    expect(rows).toHaveLength(700);
    expect(rows[0]).toMatchObject({ 種類: '拒否', 操作: '名簿の人の一覧を見る', 結果: 'forbidden', 役割: '受講者' });
    const listed = (await reader.pages(filter, { by })).flatMap(({ items }) => items.map(({ entry }) => entry));
    expect(rows.map((row) => row['記録ID'])).toEqual(listed);
    await reader.settled(chain);
    expect(await reader.list({ kind: 'export', account }, by)).toHaveLength(1);
  });

  it('should look at no other refusal for a code that few were refused with', async () => {
    const { executionStats } = await reader.stored((collection) =>
      collection('audit_arrivals')
        .find({ tenant: '993018', ...wantedBy({ outcome: 'locked' }), block: { $exists: true } })
        .sort({ order: -1 })
        .explain('executionStats'),
    );
    expect(executionStats).toMatchObject({ nReturned: 0, totalDocsExamined: 0 });
  });
});
