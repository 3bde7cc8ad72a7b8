import { dayInJapan, MunicipalityCode, type Caller } from '#contracts';
import { admitMunicipality, listMembers, setSignInPolicy } from '#contracts/registry';
import { resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { admin, startRegistry, type TestRegistry } from '../registry.factory.js';

const secretariat: Partial<Caller> = { roles: ['secretariat'] };

describe('the members', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    for (const code of ['992020', '992011'])
      await registry.call(secretariat, admitMunicipality, { code: MunicipalityCode.parse(code) });
  });
  afterAll(() => registry.stop());

  it('should be listed by code with the day on which somebody last did anything there', async () => {
    const today = dayInJapan(new Date());
    const account = { ...admin('992011'), account: randomUUID() };
    await registry.call(account, setSignInPolicy, {
      municipality: MunicipalityCode.parse('992011'),
      adminsNeedTotp: false,
    });
    const list = async () => (await registry.call(secretariat, listMembers, {})).items;
    const [here, there] = await waitFor(async () => {
      const items = await list();
      return items[0]?.lastActOn ? items : undefined;
    });
    expect(here).toMatchObject({ municipality: '992011', name: 'デモ県あおば市', admittedOn: today, lastActOn: today });
    expect(there).toMatchObject({ municipality: '992020', lastActOn: null });
    const first = await registry.call(secretariat, listMembers, { limit: 1 });
    expect(first.items.map(({ municipality }) => municipality)).toEqual(['992011']);
    const rest = await registry.call(secretariat, listMembers, { limit: 1, cursor: first.nextCursor ?? '' });
    expect(rest).toMatchObject({ items: [{ municipality: '992020' }], nextCursor: null });
  });

  it('should be nobody else’s to list', async () => {
    await expect(registry.call(admin(), listMembers, {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});
