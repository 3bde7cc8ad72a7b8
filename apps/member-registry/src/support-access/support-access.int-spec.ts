import { MunicipalityCode, SupportAccessId, type Caller } from '#contracts';
import {
  admitMunicipality,
  closeSupportAccess,
  getAccountGrant,
  listSupportAccesses,
  openSupportAccess,
} from '#contracts/registry';
import { resetServers } from '#testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startRegistry, type TestRegistry } from '../registry.factory.js';

const account = randomUUID();
const admin = (tenant = '992011'): Partial<Caller> => ({ tenant, account, roles: ['municipality-admin'] });
const reason = '帳票の数字が合わないため、事務局に確認してもらう';

describe('support access', () => {
  let registry: TestRegistry;
  beforeEach(async () => {
    await resetServers();
    registry = await startRegistry();
  });
  afterEach(() => registry.stop());

  const open = (tenant?: string) => registry.call(admin(tenant), openSupportAccess, { hours: 3, reason });
  const list = (tenant?: string, cursor?: string) =>
    registry.call(admin(tenant), listSupportAccesses, { limit: 1, ...(cursor && { cursor }) });

  it('should be open for the hours named, with its reason and who opened it', async () => {
    const opened = await open();
    expect(opened).toMatchObject({ reason, openedBy: account, closedAt: null });
    expect(Date.parse(opened.until) - Date.parse(opened.from)).toBe(3 * 3_600_000);
    expect((await list()).items).toEqual([opened]);
  });

  it('should be open once in a municipality, also when opened five times at once', async () => {
    const answers = await Promise.allSettled([1, 2, 3, 4, 5].map(() => open()));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(open()).rejects.toMatchObject({ code: 'support-access-open' });
    await expect(open('992020')).resolves.toMatchObject({ closedAt: null });
  });

  it('should be closed once and for all, and then another may open', async () => {
    const { supportAccess } = await open();
    const closed = await registry.call(admin(), closeSupportAccess, { supportAccess });
    expect(closed.closedAt).not.toBeNull();
    expect(await registry.call(admin(), closeSupportAccess, { supportAccess })).toEqual(closed);
    const next = await open();
    const page = await list();
    expect(page.items).toEqual([next]);
    expect((await list(undefined, page.nextCursor ?? '')).items).toEqual([closed]);
  });

  it('should let the secretariat read there while it is open, and not a moment longer', async () => {
    await registry.call({ roles: ['secretariat'] }, admitMunicipality, { code: MunicipalityCode.parse('992011') });
    const secretariat = await registry.account('secretariat@manabi.example', 'secretariat', null);
    const grant = async () =>
      (await registry.call({ service: 'gateway' }, getAccountGrant, { account: secretariat.account })).memberships;
    expect(await grant()).toHaveLength(1);
    const { supportAccess, until } = await open();
    expect(await grant()).toContainEqual(
      expect.objectContaining({ municipality: '992011', roles: ['auditor'], support: { supportAccess, until } }),
    );
    await registry.call(admin(), closeSupportAccess, { supportAccess });
    expect(await grant()).toHaveLength(1);
  });

  it('should be unknown to another municipality', async () => {
    const { supportAccess } = await open();
    for (const id of [supportAccess, SupportAccessId.parse(randomUUID())]) {
      await expect(registry.call(admin('992020'), closeSupportAccess, { supportAccess: id })).rejects.toMatchObject({
        code: 'unknown-support-access',
      });
    }
    expect((await list('992020')).items).toEqual([]);
  });

  it('should refuse a cursor that it did not give', async () => {
    await expect(list(undefined, 'x')).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
