import { MunicipalityCode, type OutputOf, type PersonId, type RequestOf } from '#contracts';
import {
  admitMunicipality,
  choosePassword,
  getAccountGrant,
  getInvitationRun,
  inspectCode,
  invitePeople,
  listNotSignedIn,
  listPeople,
  makeSlips,
  verifySignIn,
} from '#contracts/registry';
import { resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { gateway, officer, password, startRegistry, type TestRegistry } from '../registry.factory.js';

const header = '職員番号,氏,名,メールアドレス,所属';
const roster = [
  header,
  '000001,青葉,葵,aoi@city.example,総務部/人事課',
  '000002,青葉,蘭,,総務部/人事課',
  '000003,青葉,菊,,福祉部',
].join('\n');

describe('inviting a roster', () => {
  let registry: TestRegistry;
  let people: Record<string, PersonId>;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    for (const code of ['992011', '992020'])
      await registry.call({ roles: ['secretariat'] }, admitMunicipality, { code: MunicipalityCode.parse(code) });
    expect(await registry.importPeople(roster)).toMatchObject({ counts: { created: 3, refused: 0 } });
  });
  beforeEach(async () => {
    const { items } = await registry.call(officer(), listPeople, { limit: 200 });
    people = Object.fromEntries(items.map(({ staff, person }) => [staff?.staffNumber, person]));
  });
  afterAll(() => registry.stop());

  const numberOf = (person: string) => Object.entries(people).find(([, id]) => id === person)?.[0] ?? '';
  async function invite(asked: Partial<RequestOf<typeof invitePeople>> = {}) {
    const { invitationRun } = await registry.call(officer(), invitePeople, { audience: 'staff', ...asked });
    return waitFor(
      async () => {
        const run = await registry.call(officer(), getInvitationRun, { invitationRun });
        return run.status === 'done' ? run : undefined;
      },
      { what: 'the run to end' },
    );
  }
  const slips = (asked: RequestOf<typeof makeSlips> = {}, tenant?: string) =>
    registry.call(officer(tenant), makeSlips, asked);
  const notSignedIn = async (limit = 50) => {
    const { items } = await registry.call(officer(), listNotSignedIn, { audience: 'staff', limit });
    return items;
  };

  it('should take staff without an address, unchanged when they come again, and keep an address that a row leaves out', async () => {
    const { items } = await registry.call(officer(), listPeople, { staffNumber: '000002' });
    expect(items[0]).toMatchObject({ familyName: '青葉', email: null });
    expect(await registry.importPeople(roster)).toMatchObject({ counts: { unchanged: 3 } });
    const without = [header, '000001,青葉,葵,,総務部/人事課'].join('\n');
    expect(await registry.importPeople(without)).toMatchObject({ counts: { unchanged: 1 } });
    const wrong = [header, '000009,青葉,桜,no address,'].join('\n');
    expect(await registry.importPeople(wrong)).toMatchObject({ refused: [{ code: 'invalid-email' }] });
    const noColumn = ['職員番号,氏,名', '000002,青葉,蘭'].join('\n');
    expect(await registry.importPeople(noColumn)).toMatchObject({ counts: { unchanged: 1 } });
  });

  it('should say who gets what, and write to nobody, in a dry run', async () => {
    const run = await invite({ dryRun: true });
    expect(run).toMatchObject({ counts: { mail: 1, slip: 2, already: 0 }, progress: { done: 3, total: 3 } });
    expect(run.first.mail).toEqual([{ person: people['000001'], name: '青葉 葵' }]);
    expect((await notSignedIn()).map(({ invitedAt }) => invitedAt)).toEqual([null, null, null]);
    expect(await registry.mailsTo('aoi@city.example')).toEqual([]);
    expect((await slips()).slips).toEqual([]);
  });

  it('should write to those with an address, once in a run, and offer slips for the others', async () => {
    expect(await invite()).toMatchObject({ counts: { mail: 1, slip: 2, already: 0 } });
    const mail = await registry.mailTo('aoi@city.example');
    expect(await registry.call({}, inspectCode, { code: mail.code })).toMatchObject({
      offers: [{ role: 'learner', person: people['000001'] }],
    });
    const waiting = await notSignedIn();
    expect(Object.fromEntries(waiting.map(({ person, by, mail: sent }) => [numberOf(person), [by, sent]]))).toEqual({
      '000001': ['mail', 'sent'],
      '000002': ['slip', null],
      '000003': ['slip', null],
    });
    expect(waiting.every(({ invitedAt }) => invitedAt !== null)).toBe(true);
  });

  it('should print slips with codes that work once by 職員番号, and void them when they are printed again', async () => {
    const first = await slips();
    expect(first.slips.map(({ staffNumber }) => staffNumber).toSorted()).toEqual(['000002', '000003']);
    expect(first.slips.find(({ staffNumber }) => staffNumber === '000002')).toMatchObject({
      person: people['000002'],
      name: '青葉 蘭',
      department: ['総務部', '人事課'],
      municipality: '992011',
      municipalityName: 'デモ県あおば市',
      code: expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
    });
    const again = await slips();
    const codeOf = (made: typeof first) => made.slips.find(({ staffNumber }) => staffNumber === '000002')?.code ?? '';
    const old = registry.call({}, choosePassword, { code: codeOf(first), password });
    await expect(old).rejects.toMatchObject({ code: 'wrong-code' });
    const chosen = await registry.call({}, choosePassword, { code: codeOf(again), password });
    expect(chosen).toEqual({ email: null, municipality: '992011', staffNumber: '000002' });
    const wide = { municipality: '９９２０１１', staffNumber: '０００００２', password };
    const grant = await registry.call(gateway, verifySignIn, wide);
    expect(grant.memberships).toMatchObject([{ municipality: '992011', roles: ['learner'], person: people['000002'] }]);
    const elsewhere = registry.call(gateway, verifySignIn, { ...wide, municipality: '992020' });
    await expect(elsewhere).rejects.toMatchObject({ code: 'wrong-credentials' });
  });

  it('should have those who signed in neither on the list nor on the next slips, but renew a slip of somebody named', async () => {
    expect((await notSignedIn()).map(({ person }) => numberOf(person)).toSorted()).toEqual(['000001', '000003']);
    expect((await slips()).slips.map(({ staffNumber }) => staffNumber)).toEqual(['000003']);
    const forgot = await slips({ people: [people['000002'] as PersonId] });
    const code = forgot.slips[0]?.code ?? '';
    await registry.call({}, choosePassword, { code, password: 'another good password' });
    const old = registry.call(gateway, verifySignIn, { municipality: '992011', staffNumber: '000002', password });
    await expect(old).rejects.toMatchObject({ code: 'wrong-credentials' });
    expect(await invite({ dryRun: true })).toMatchObject({ counts: { mail: 1, slip: 1, already: 1 } });
  });

  it('should give no slip to somebody with an address, nor to a neighbour’s person', async () => {
    const withAddress = slips({ people: [people['000001'] as PersonId] });
    await expect(withAddress).rejects.toMatchObject({ code: 'has-address' });
    const neighbours = slips({ people: [people['000003'] as PersonId] }, '992020');
    await expect(neighbours).rejects.toMatchObject({ code: 'unknown-person' });
    expect((await slips({}, '992020')).slips).toEqual([]);
  });

  it('should link nobody before the yes', async () => {
    const { items } = await registry.call(officer(), listNotSignedIn, { audience: 'staff' });
    expect(items.map(({ person }) => numberOf(person))).toContain('000001');
    const { code } = await registry.mailTo('aoi@city.example');
    await registry.call({}, choosePassword, { code, password });
    const { account } = await registry.call(gateway, verifySignIn, { email: 'aoi@city.example', password });
    const grant = await registry.call(gateway, getAccountGrant, { account });
    expect(grant.memberships).toMatchObject([{ person: people['000001'] }]);
  });

  it('should list a long roster page by page, each once', async () => {
    const many = Array.from({ length: 45 }, (_, place) => `1${String(place).padStart(5, '0')},職員,番号${place},,`);
    await registry.importPeople([header, ...many].join('\n'));
    expect(await invite()).toMatchObject({ counts: { slip: 46 } });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof slips>> = await slips({ limit: 7, ...(cursor && { cursor }) });
      seen.push(...page.slips.map(({ staffNumber }) => staffNumber));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(46);
    expect(seen).toHaveLength(46);
    const listed: string[] = [];
    cursor = null;
    do {
      const page: OutputOf<typeof listNotSignedIn> = await registry.call(officer(), listNotSignedIn, {
        audience: 'staff',
        limit: 7,
        ...(cursor && { cursor }),
      });
      listed.push(...page.items.map(({ person }) => person));
      cursor = page.nextCursor;
    } while (cursor);
    expect(listed).toHaveLength(46);
    expect(new Set(listed).size).toBe(46);
  });

  it('should refuse a cursor that no page gave', async () => {
    const asked = registry.call(officer(), listNotSignedIn, { audience: 'staff', cursor: '$' });
    await expect(asked).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
