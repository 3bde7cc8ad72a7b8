import { AccountId, MunicipalityCode, type Caller, type InputOf } from '#contracts';
import {
  admitMunicipality,
  getAccountGrant,
  grantRole,
  inviteAccount,
  lendRole,
  listAccounts,
  listNetworkAccounts,
  revokeRole,
} from '#contracts/registry';
import { resetServers } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { admin, gateway, startRegistry, type TestAccount, type TestRegistry } from '../registry.factory.js';

const [aoba, hinata] = ['992011', '992020'].map((code) => MunicipalityCode.parse(code)) as [
  MunicipalityCode,
  MunicipalityCode,
];
type Lent = InputOf<typeof lendRole>['role'];
/** A day in Japan, from today on. */
const day = (ahead: number) => new Date(Date.now() + (ahead * 24 + 9) * 3_600_000).toISOString().slice(0, 10);

describe('roles', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    for (const code of [aoba, hinata]) await registry.call({ roles: ['secretariat'] }, admitMunicipality, { code });
  });
  afterAll(() => registry.stop());

  const grant = (account: AccountId, more = {}, as: Partial<Caller> = admin()) =>
    registry.call(as, grantRole, { account, role: 'instructor', municipality: aoba, ...more });
  const lend = (lender: TestAccount, email: string, until: string, role: Lent = 'municipality-officer') =>
    registry.call(lender.as, lendRole, { email, role, municipality: aoba, until });
  const rolesOf = async ({ account }: TestAccount) =>
    (await registry.call(gateway, getAccountGrant, { account })).memberships.flatMap(({ roles }) => roles);

  it('should be given to a member at once, and taken away', async () => {
    const member = await registry.account('member@city.example', 'learner');
    await grant(member.account);
    expect(await rolesOf(member)).toEqual(['learner', 'instructor']);
    const asked = { account: member.account, role: 'instructor' as const, municipality: aoba };
    await registry.call(admin(), revokeRole, asked);
    await registry.call(admin(), revokeRole, asked);
    expect(await rolesOf(member)).toEqual(['learner']);
  });

  it('should count on their last day in Japan', async () => {
    const member = await registry.account('today@city.example', 'learner');
    await grant(member.account, { until: day(0) });
    expect(await rolesOf(member)).toContain('instructor');
    await expect(grant(member.account, { until: day(-1) })).rejects.toMatchObject({ code: 'date-in-past' });
  });

  it('should be given to nobody who is a member elsewhere only, answered like somebody unknown', async () => {
    const elsewhere = await registry.account('elsewhere@city.example', 'learner', hinata);
    for (const account of [elsewhere.account, AccountId.parse(randomUUID())])
      await expect(grant(account)).rejects.toMatchObject({ code: 'unknown-account', details: {} });
    const invited = { email: 'waiting@city.example', displayName: '花子', role: 'learner' as const };
    const { account } = await registry.call(admin(), inviteAccount, { ...invited, municipality: aoba });
    await expect(grant(account)).rejects.toMatchObject({ code: 'unknown-account' });
    const taken = registry.call(admin(), revokeRole, {
      account: elsewhere.account,
      role: 'learner',
      municipality: aoba,
    });
    await expect(taken).rejects.toMatchObject({ code: 'unknown-account' });
  });

  it('should be taken back while they are only offered', async () => {
    const invited = { email: 'offered@city.example', displayName: '花子', role: 'auditor' as const };
    const { account } = await registry.call(admin(), inviteAccount, { ...invited, municipality: aoba });
    await registry.call(admin(), revokeRole, { account, role: 'auditor', municipality: aoba });
    const { items } = await registry.call(admin(), listAccounts, { municipality: aoba, limit: 200 });
    expect(items.map((item) => item.account)).not.toContain(account);
  });

  it('should be lent by their holder for a time, and not beyond the holder’s own', async () => {
    const lender = await registry.account('lender@city.example', 'municipality-officer');
    const borrower = await registry.account('borrower@city.example', 'learner');
    await expect(lend(lender, 'borrower@city.example', day(3), 'department-manager')).rejects.toMatchObject({
      code: 'role-not-grantable',
    });
    await expect(lend(lender, 'borrower@city.example', day(-1))).rejects.toMatchObject({ code: 'date-in-past' });
    expect(await lend(lender, 'Borrower@City.example', day(3))).toEqual({ until: day(3) });
    expect(await rolesOf(borrower)).toContain('municipality-officer');
    await grant(lender.account, { role: 'municipality-officer', until: day(1) });
    expect(await lend(lender, 'borrower@city.example', day(30))).toEqual({ until: day(1) });
    const { items } = await registry.call(admin(), listAccounts, { municipality: aoba, limit: 200 });
    const held = items.find(({ account }) => account === borrower.account)?.roles;
    expect(held).toContainEqual({ role: 'municipality-officer', until: day(1), departments: [], company: null });
  });

  it('should stay as they are with who has the role already', async () => {
    const lender = await registry.account('generous@city.example', 'municipality-officer');
    const colleague = await registry.account('colleague@city.example', 'municipality-officer');
    await expect(lend(lender, 'colleague@city.example', day(3))).rejects.toMatchObject({ code: 'role-held-already' });
    const { items } = await registry.call(admin(), listAccounts, { municipality: aoba, limit: 200 });
    expect(items.find(({ account }) => account === colleague.account)?.roles).toMatchObject([{ until: null }]);
  });

  it('should be lent to nobody who is a member elsewhere only, answered like somebody unknown', async () => {
    const lender = await registry.account('inviting@city.example', 'municipality-officer');
    await registry.account('beyond@city.example', 'learner', hinata);
    for (const email of ['beyond@city.example', 'nobody@city.example'])
      await expect(lend(lender, email, day(3))).rejects.toMatchObject({ code: 'unknown-account', details: {} });
  });

  it('should not be lost when two are given at the same time', async () => {
    const member = await registry.account('both@city.example', 'learner');
    await Promise.all([grant(member.account), grant(member.account, { role: 'auditor' })]);
    expect((await rolesOf(member)).toSorted()).toEqual(['auditor', 'instructor', 'learner']);
  });

  it('should be listed for the municipality alone, and to the secretariat only the network’s own', async () => {
    await registry.account('neighbour@city.example', 'learner', hinata);
    await registry.account('office@manabi.example', 'secretariat', null);
    const secretariat = { roles: ['secretariat' as const] };
    const pages = await Promise.all([
      registry.call(admin(hinata), listAccounts, { municipality: hinata, limit: 200 }),
      registry.call(secretariat, listNetworkAccounts, { limit: 200 }),
    ]);
    expect(pages.map(({ items }) => new Set(items.flatMap(({ roles }) => roles.map(({ role }) => role))))).toEqual([
      new Set(['learner']),
      new Set(['secretariat']),
    ]);
    const foreign = registry.call(secretariat, listAccounts, { municipality: aoba });
    await expect(foreign).rejects.toMatchObject({ code: 'forbidden' });
    const neighbours = registry.call(admin(), listAccounts, { municipality: hinata });
    await expect(neighbours).rejects.toMatchObject({ code: 'not-found' });
  });

  it('should be listed without those who are nothing but learners here, and one alone when asked for', async () => {
    const learner = await registry.account('nothing-else@city.example', 'learner');
    const officer = await registry.account('office-too@city.example', 'municipality-officer');
    await registry.account('officer-elsewhere@city.example', 'municipality-officer', hinata);
    const offered = { email: 'offered-office@city.example', displayName: '花子', role: 'auditor' as const };
    const { account: waiting } = await registry.call(admin(), inviteAccount, { ...offered, municipality: aoba });
    const listed = async (more: object) =>
      (await registry.call(admin(), listAccounts, { municipality: aoba, limit: 200, ...more })).items;
    const found = (await listed({ learners: 'without' })).map(({ account }) => account);
    expect(found).toEqual(expect.arrayContaining([officer.account, waiting]));
    expect(found).not.toContain(learner.account);
    expect((await listed({ account: learner.account })).map(({ account }) => account)).toEqual([learner.account]);
    expect(await listed({ account: learner.account, learners: 'without' })).toEqual([]);
  });

  it('should be listed page by page, each account once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await registry.call(admin(), listAccounts, {
        municipality: aoba,
        limit: 3,
        ...(cursor && { cursor }),
      });
      seen.push(...page.items.map(({ account }) => account));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const all = await registry.call(admin(), listAccounts, { municipality: aoba, limit: 200 });
    expect(seen).toEqual(all.items.map(({ account }) => account));
  });
});
