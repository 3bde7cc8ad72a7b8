import { CompanyId, DepartmentId, PersonId, type Caller } from '#contracts';
import { describeLearners, findPeopleWithin, listPeople } from '#contracts/registry';
import { naturalId } from '#persistence';
import { resetServers } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { officer, staffRoster, startRegistry, type TestRegistry } from '../registry.factory.js';

const companyRoster = [
  '法人番号,企業名,企業名カナ,業種,常時雇用労働者数,氏,名,メールアドレス',
  '7123456789012,試験製作所,シケンセイサクショ,E,20,会社,一郎,ichiro@works.example',
  ',個人商店,コジンショウテン,I,2,商店,二郎,jiro@shop.example',
  // Also a member of staff of the municipality.
  '7123456789012,試験製作所,シケンセイサクショ,E,20,試験,職員000001,s000001@demo-992011.example',
].join('\n');

const department = (...path: string[]) => DepartmentId.parse(naturalId('department', '992011', ...path));
const manager = (...departments: string[]): Partial<Caller> => ({
  tenant: '992011',
  roles: ['department-manager'],
  departments,
});

describe('whom a caller reaches', () => {
  let registry: TestRegistry;
  let company: CompanyId;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    await registry.importPeople(staffRoster(14));
    await registry.importPeople(companyRoster, { audience: 'company' });
    const { items } = await list(officer(), { email: 'ichiro@works.example' });
    company = CompanyId.parse(items[0]?.company?.company);
  });
  afterAll(() => registry.stop());

  const list = (as: Partial<Caller>, filter: { email?: string } = {}) =>
    registry.call(as, listPeople, { limit: 200, ...filter });
  const names = (items: readonly { givenName: string }[]) => items.map(({ givenName }) => givenName).toSorted();

  it('should be everybody for the office and for auditors', async () => {
    expect((await list(officer())).items).toHaveLength(16);
    expect((await list({ tenant: '992011', roles: ['auditor'] })).items).toHaveLength(16);
  });

  it('should be the own department with all below it for its manager', async () => {
    expect((await list(manager(department('総務部')))).items).toHaveLength(14);
    expect(names((await list(manager(department('総務部', '第1課')))).items)).toEqual(['職員000001', '職員000008']);
    expect((await list(manager(department('福祉部')))).items).toEqual([]);
  });

  it('should be the own people for a company, with nothing of what else they are', async () => {
    const { items } = await list({ tenant: '992011', roles: ['company-officer'], company });
    expect(names(items)).toEqual(['一郎', '職員000001']);
    expect(items.map(({ staff }) => staff)).toEqual([null, null]);
    const [seenByManager] = (
      await list(manager(department('総務部', '第1課')), { email: 's000001@demo-992011.example' })
    ).items;
    expect(seenByManager).toMatchObject({ company: null, staff: { staffNumber: '000001' } });
  });

  it('should not grow by a search', async () => {
    expect(
      (await list(manager(department('総務部', '第2課')), { email: 's000001@demo-992011.example' })).items,
    ).toEqual([]);
    expect(
      (await list({ tenant: '992011', roles: ['company-officer'], company }, { email: 'jiro@shop.example' })).items,
    ).toEqual([]);
  });

  it('should be nobody in another municipality by the same ids', async () => {
    expect((await list({ ...manager(department('総務部')), tenant: '992020' })).items).toEqual([]);
    expect((await list({ tenant: '992020', roles: ['company-officer'], company })).items).toEqual([]);
  });

  it('should be told to reports in traits without a name, and to nobody else', async () => {
    const staff = (await list(officer(), { email: 's000001@demo-992011.example' })).items[0];
    const owner = (await list(officer(), { email: 'jiro@shop.example' })).items[0];
    const asked = [staff, owner].map((one) => ({ person: one?.person as PersonId, on: '2020-01-01' }));
    const unknown = { person: PersonId.parse(randomUUID()), on: '2020-01-01' };
    const call = (tenant: string) =>
      registry.call({ service: 'progress-tracking', tenant }, describeLearners, { learners: [...asked, unknown] });
    const shop = owner?.company?.company;
    expect((await call('992011')).traits).toEqual([
      { department: department('総務部', '第1課'), company, industry: 'E', companySize: '1-20' },
      { company: shop, industry: 'I', companySize: '1-20' },
      null,
    ]);
    expect((await call('992020')).traits).toEqual([null, null, null]);
  });

  it('should be told to progress-tracking as ids', async () => {
    const asService = { service: 'progress-tracking' as const, tenant: '992011' };
    const inDivision = await registry.call(asService, findPeopleWithin, {
      departments: [department('総務部', '第1課')],
    });
    expect(inDivision.people).toHaveLength(2);
    expect((await registry.call(asService, findPeopleWithin, { company })).people).toHaveLength(2);
    expect((await registry.call(asService, findPeopleWithin, {})).people).toEqual([]);
  });
});
