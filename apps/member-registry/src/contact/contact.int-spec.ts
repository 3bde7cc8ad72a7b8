import { DepartmentId, MunicipalityCode, PersonId, type Caller, type RequestOf } from '#contracts';
import {
  addressPeople,
  admitMunicipality,
  choosePassword,
  findManagers,
  inviteAccount,
  listPeople,
  updateMyAccount,
} from '#contracts/registry';
import { naturalId } from '#persistence';
import { resetServers } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { officer, operator, password, staffRoster, startRegistry, type TestRegistry } from '../registry.factory.js';

const code = MunicipalityCode.parse('992011');
const outcomes: Partial<Caller> = { service: 'outcome-tracking', tenant: code };
const department = (...path: string[]) => DepartmentId.parse(naturalId('department', code, ...path));

describe('whom services write to', () => {
  let registry: TestRegistry;
  const people: PersonId[] = [];
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry(['outcome-tracking']);
    await registry.call({ roles: ['secretariat'] }, admitMunicipality, { code });
    await registry.importPeople(staffRoster(7));
    for (const number of ['000001', '000002']) {
      const { items } = await registry.call(officer(), listPeople, { staffNumber: number });
      people.push(PersonId.parse(items[0]?.person));
    }
  });
  afterAll(() => registry.stop());

  const accepted = async (email: string, role: Partial<RequestOf<typeof inviteAccount>>) => {
    const input = { email, displayName: `${email} 様`, municipality: code, role: 'learner' as const, ...role };
    const made = await registry.call(operator, inviteAccount, input);
    await registry.call({}, choosePassword, { code: made.code ?? '', password });
    return made.account;
  };
  const address = async (person: PersonId) =>
    (await registry.call(outcomes, addressPeople, { people: [person] })).people;
  const managersOf = async (person: PersonId, as = outcomes) =>
    (await registry.call(as, findManagers, { person })).managers.map(({ email }) => email ?? '');

  it('should be the roster’s address until there is an account, then the account’s, in its language', async () => {
    const [person] = people as [PersonId];
    expect(await address(person)).toEqual([{ person, email: 's000001@demo-992011.example', language: 'ja' }]);
    const account = await accepted('own@city.example', { person });
    await registry.call({ account }, updateMyAccount, { language: 'en' });
    expect(await address(person)).toEqual([{ person, email: 'own@city.example', language: 'en' }]);
    expect(await address(PersonId.parse(randomUUID()))).toEqual([]);
    expect(
      (await registry.call({ ...outcomes, tenant: '992020' }, addressPeople, { people: [person] })).people,
    ).toEqual([]);
  });

  it('should be the managers of the department and of those above it, while their role counts, and nobody else', async () => {
    const led = (email: string, path: string[], more: object = {}) =>
      accepted(email, { role: 'department-manager', departments: [department(...path)], ...more });
    await led('section@city.example', ['総務部', '第1課']);
    await led('division@city.example', ['総務部']);
    await led('other@city.example', ['総務部', '第2課']);
    // A manager is not her own.
    await led('self@city.example', ['総務部', '第1課'], { person: people[0] });
    const [one, two] = people as [PersonId, PersonId];
    expect((await managersOf(one)).toSorted()).toEqual(['division@city.example', 'section@city.example']);
    expect((await managersOf(two)).toSorted()).toEqual(['division@city.example', 'other@city.example']);
    expect(await managersOf(one, { ...outcomes, tenant: '992020' })).toEqual([]);
  });
});
