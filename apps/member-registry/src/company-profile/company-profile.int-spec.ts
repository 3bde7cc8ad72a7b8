import { CompanyId, DomainError, type Caller, type PersonId } from '#contracts';
import { describeAgain } from '#contracts/progress';
import { listCompanies, listPeople, setCompanyProfile } from '#contracts/registry';
import { connectNats } from '#messaging';
import { answering, resetServers, testServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { officer, startRegistry, type TestRegistry } from '../registry.factory.js';

const roster = [
  '法人番号,企業名,業種,常時雇用労働者数,氏,名,メールアドレス',
  '7123456789012,試験製作所,,,会社,一郎,ichiro@works.example',
  '7123456789012,試験製作所,E,,会社,二郎,jiro@works.example',
  ',個人商店,I,2,商店,三郎,saburo@shop.example',
].join('\n');

describe('the companies of a municipality', () => {
  let registry: TestRegistry;
  let nats: Awaited<ReturnType<typeof connectNats>>;
  const told: PersonId[] = [];
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    nats = await connectNats(testServers().natsUrl, 'test');
    answering(nats, describeAgain, ({ people }) => {
      told.push(...people);
      return {};
    });
    await registry.importPeople(roster, { audience: 'company' });
  });
  afterAll(async () => {
    await nats.close();
    await registry.stop();
  });

  const list = (as: Partial<Caller> = officer(), input = {}) => registry.call(as, listCompanies, input);
  const works = async () => {
    const { items } = await list();
    return items.find(({ name }) => name === '試験製作所') as (typeof items)[0];
  };

  it('should be known by name, page by page, with what rosters said first', async () => {
    const { items, nextCursor } = await list(officer(), { limit: 1 });
    expect(items).toMatchObject([{ name: '個人商店', corporateNumber: null, industry: 'I', employees: 2 }]);
    const { items: rest } = await list(officer(), { cursor: nextCursor });
    expect(rest).toMatchObject([
      { name: '試験製作所', corporateNumber: '7123456789012', industry: 'E', employees: null },
    ]);
    expect((await list(officer('992020'))).items).toEqual([]);
  });

  it('should tell reports of their people when their industry or size becomes known', async () => {
    const { company } = await works();
    const { items } = await registry.call(officer(), listPeople, { audience: 'company' });
    const people = items.filter((one) => one.company?.company === company).map(({ person }) => person);
    expect(people).toHaveLength(2);
    told.length = 0;
    const profile = { industry: 'G' as const, employees: 120 };
    expect(await registry.call(officer(), setCompanyProfile, { company, ...profile })).toMatchObject(profile);
    await waitFor(() => told.length >= 2, { what: 'reports to be told' });
    expect(told.toSorted()).toEqual(people.toSorted());
    // What the office said stays, whatever a roster says later; an empty field takes it back.
    await registry.importPeople(roster, { audience: 'company' });
    expect(await works()).toMatchObject(profile);
    await registry.call(officer(), setCompanyProfile, { company, industry: null, employees: null });
    expect(await works()).toMatchObject({ industry: null, employees: null });
  });

  it('should be unknown to another municipality', async () => {
    const { company } = await works();
    const unknown = new DomainError('unknown-company');
    const set = (id: CompanyId, as = officer()) =>
      registry.call(as, setCompanyProfile, { company: id, industry: null, employees: 1 });
    await expect(set(company, officer('992020'))).rejects.toThrow(unknown);
    await expect(set(CompanyId.parse(randomUUID()))).rejects.toThrow(unknown);
  });
});
