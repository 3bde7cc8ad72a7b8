import { CompanyId, MunicipalityCode, type Caller, type RequestOf } from '#contracts';
import { admitApplicant, admitMunicipality, listPeople } from '#contracts/registry';
import { resetServers } from '#testing';
import { naturalId } from '#persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officer, startRegistry, type TestRegistry } from '../registry.factory.js';

const code = MunicipalityCode.parse('992011');
const progress: Partial<Caller> = { service: 'progress-tracking', tenant: code };
const own = CompanyId.parse(naturalId('company', code, 'person', '架空商店', 'boss@shop.example'));

describe('admitting who applied', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    await registry.call({ roles: ['secretariat'] }, admitMunicipality, { code });
    const roster =
      '氏,名,メールアドレス,企業名,法人番号,雇用保険被保険者\r\n架空,店主,boss@shop.example,架空商店,,\r\n';
    await registry.importPeople(roster, { audience: 'company' });
    const others = '氏,名,メールアドレス,企業名,法人番号,雇用保険被保険者\r\n架空,他社,other@else.example,他の店,,\r\n';
    await registry.importPeople(others, { audience: 'company' });
  });
  afterAll(() => registry.stop());

  const citizen = { audience: 'citizen', ageBand: '30代', jobStatus: '求職中' } as const;
  const admit = (email: string, given: Partial<RequestOf<typeof admitApplicant>> = {}) =>
    registry.call(progress, admitApplicant, {
      familyName: '架空',
      givenName: '花子',
      familyNameKana: 'カクウ',
      givenNameKana: null,
      email,
      language: 'ja',
      profile: citizen,
      period: 'application 1',
      ...given,
    });

  it('should make one person of one address, and invite once, however often it is asked', async () => {
    const answers = [await admit('Hanako@Citizen.example'), await admit('hanako@citizen.example')];
    expect(answers.map(({ outcome }) => outcome)).toEqual(['created', 'unchanged']);
    expect(new Set(answers.map(({ person }) => person)).size).toBe(1);
    const { items } = await registry.call(officer(), listPeople, { email: 'hanako@citizen.example' });
    expect(items).toMatchObject([{ citizen: { ageBand: '30代', jobStatus: '求職中' } }]);
    expect((await registry.mailTo('hanako@citizen.example')).text).toContain('/code#');
    expect(await registry.mailsTo('hanako@citizen.example')).toHaveLength(1);
  });

  it('should refuse another name at the same address', async () => {
    await admit('name@citizen.example');
    await expect(admit('name@citizen.example', { givenName: '別人' })).rejects.toMatchObject({
      code: 'person-conflict',
    });
  });

  it('should draw nobody into a company whom the municipality knows otherwise', async () => {
    const profile = { audience: 'company', company: own, insured: true } as const;
    const made = await admit('new@shop.example', { profile });
    expect(made.outcome).toBe('created');
    expect((await admit('new@shop.example', { profile })).outcome).toBe('unchanged');
    const { items } = await registry.call(officer(), listPeople, { email: 'new@shop.example' });
    expect(items).toMatchObject([{ company: { company: own, companyName: '架空商店', insured: true } }]);
    await admit('citizen@home.example');
    const strangers = [
      admit('citizen@home.example', { profile }),
      admit('other@else.example', { profile, givenName: '他社' }),
    ];
    for (const stranger of strangers) await expect(stranger).rejects.toMatchObject({ code: 'person-conflict' });
    const unknown = CompanyId.parse('00000000-0000-4000-8000-000000000000');
    await expect(admit('a@b.example', { profile: { ...profile, company: unknown } })).rejects.toMatchObject({
      code: 'unknown-company',
    });
  });
});
