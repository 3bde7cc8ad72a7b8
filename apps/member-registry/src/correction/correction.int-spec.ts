import { PersonId } from '#contracts';
import { startDisclosure } from '#contracts/privacy';
import { choosePassword, correctPerson, getPersonRecord, listPeople, makeSlips } from '#contracts/registry';
import { resetServers } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { officer, password, startRegistry, type TestRegistry } from '../registry.factory.js';

const roster = `職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属,職位
000001,髙橋,花子,タカハシ,ハナコ,hanako@demo.example,総務部/人事課,主事
000002,試験,太郎,シケン,タロウ,taro@demo.example,総務部/人事課,主事`;

describe('correcting a person', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    await registry.importPeople(roster);
    await registry.importPeople(roster, { tenant: '992020' });
  });
  afterAll(() => registry.stop());

  const find = async (staffNumber: string, tenant?: string) => {
    const { items } = await registry.call(officer(tenant), listPeople, { staffNumber });
    return items[0]?.person as PersonId;
  };
  const get = (person: PersonId) => registry.call(officer(), getPersonRecord, { person });
  const correct = (person: PersonId, version: number, said: object) =>
    registry.call(officer(), correctPerson, { person, version, reason: '本人からの訂正請求（訂-1）', ...said });

  it('should change what is said, over the version that was read, and be found by it', async () => {
    const person = await find('000001');
    const { version } = await get(person);
    const said = { familyName: '高橋', familyNameKana: 'ﾀｶﾊｼ', email: 'Hanako.T@Demo.Example', position: null };
    const answer = await correct(person, version, said);
    expect(answer).toEqual({ person, version: version + 1, outcome: 'updated' });
    const after = await get(person);
    expect(after).toMatchObject({
      familyName: '高橋',
      givenName: '花子',
      familyNameKana: 'タカハシ',
      email: 'hanako.t@demo.example',
      staff: { staffNumber: '000001', department: ['総務部', '人事課'], position: null },
      version: version + 1,
    });
    const { items } = await registry.call(officer(), listPeople, { email: 'hanako.t@demo.example' });
    expect(items).toMatchObject([{ person }]);
    expect(await correct(person, version + 1, said)).toEqual({ person, version: version + 1, outcome: 'unchanged' });
  });

  it('should refuse over a version that somebody else has changed', async () => {
    const person = await find('000001');
    const { version } = await get(person);
    await expect(correct(person, version - 1, { givenName: '華子' })).rejects.toMatchObject({
      code: 'version-outdated',
      details: { version },
    });
    expect((await get(person)).version).toBe(version);
  });

  it('should let one of two win who correct at once', async () => {
    const person = await find('000002');
    const { version } = await get(person);
    const both = await Promise.allSettled(['一郎', '二郎'].map((givenName) => correct(person, version, { givenName })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'version-outdated' } });
    expect((await get(person)).version).toBe(version + 1);
  });

  it('should refuse an address or a number that is somebody else’s', async () => {
    const person = await find('000002');
    const { version } = await get(person);
    const taken = correct(person, version, { email: 'hanako.t@demo.example' });
    await expect(taken).rejects.toMatchObject({ code: 'address-taken' });
    await expect(correct(person, version, { staffNumber: '000001' })).rejects.toMatchObject({ code: 'number-taken' });
    expect(await correct(person, version, { staffNumber: '０００００９' })).toMatchObject({ outcome: 'updated' });
    expect(await find('000009')).toBe(person);
  });

  it('should leave the number by which somebody signs in', async () => {
    await registry.importPeople('職員番号,氏,名\n000077,試験,札子');
    const person = await find('000077');
    const { slips } = await registry.call(officer(), makeSlips, { people: [person] });
    await registry.call({}, choosePassword, { code: slips[0]?.code ?? '', password });
    const { version } = await get(person);
    await expect(correct(person, version, { staffNumber: '000078' })).rejects.toMatchObject({
      code: 'signs-in-by-number',
    });
    expect(await correct(person, version, { givenName: '札美' })).toMatchObject({ outcome: 'updated' });
  });

  it('should answer for another municipality’s person like for nobody', async () => {
    const foreign = await find('000001', '992020');
    for (const person of [foreign, PersonId.parse(randomUUID())]) {
      await expect(get(person)).rejects.toMatchObject({ code: 'unknown-person', details: {} });
      await expect(correct(person, 1, { givenName: '華子' })).rejects.toMatchObject({ code: 'unknown-person' });
      const asked = { person, reference: '開-1', receivedOn: '2026-04-01' };
      await expect(registry.call(officer(), startDisclosure, asked)).rejects.toMatchObject({ code: 'unknown-person' });
    }
  });
});
