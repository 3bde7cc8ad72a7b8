import { dayInJapan, MembershipApplicationId, MunicipalityCode, type Caller } from '#contracts';
import { erasePeople } from '#contracts/privacy';
import {
  admitMunicipality,
  applyForMembership,
  changeMembership,
  confirmMembershipApplication,
  decideMembershipApplication,
  getDeclaration,
  getMembership,
  listMembershipApplications,
  setDirectoryEntry,
  signDeclaration,
} from '#contracts/registry';
import { inDatabase, resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { admin, startRegistry, type TestRegistry } from '../registry.factory.js';

type Stored = Record<string, unknown> & { _id: string };

const secretariat: Partial<Caller> = { roles: ['secretariat'], account: randomUUID() };
const code = (text: string) => MunicipalityCode.parse(text);
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

describe('the desk of memberships', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
  });
  afterAll(() => registry.stop());

  const applicant = (email: string, message: string | null = null) => ({
    name: '青葉 花子',
    post: null,
    email,
    department: '総務部',
    organ: '市長部局',
    themes: ['staff' as const],
    message,
    language: 'ja' as const,
  });
  const inStore = <T>(
    work: (applications: ReturnType<Parameters<Parameters<typeof inDatabase>[2]>[0]>) => Promise<T>,
  ) =>
    inDatabase(registry.env['MONGODB_URI'] ?? '', 'member-registry', (collection) =>
      work(collection('membership_applications')),
    );
  /** An application as it lies in the database. */
  const stored = (municipality: string, more: Partial<Record<string, unknown>> = {}): Stored => ({
    _id: randomUUID(),
    municipality,
    request: 'application',
    round: 1,
    state: 'submitted',
    proof: 'lg-address',
    applicant: applicant(`${randomUUID()}@city.x.lg.jp`),
    links: [],
    letter: null,
    requestedAt: new Date(),
    decidedAt: null,
    decidedBy: null,
    reason: null,
    version: 1,
    changedAt: new Date(),
    correlationId: 'test',
    ...more,
  });
  const store = async (...applications: Stored[]) => {
    await inStore((all) => all.insertMany(applications));
    return applications.map(({ _id }) => _id);
  };
  const remaining = (ids: readonly string[]) =>
    inStore(async (all) => {
      const found = await all.find({ _id: { $in: [...ids] } }).toArray();
      return ids.filter((id) => found.some(({ _id }) => _id === id));
    });
  const applied = async (municipality: string, email: string) => {
    const confirming = async () => (await registry.mailsTo(email)).filter(({ text }) => text.includes('使われました'));
    const before = (await confirming()).length;
    await registry.call({}, applyForMembership, {
      municipality: code(municipality),
      request: 'application',
      applicant: applicant(email),
    });
    const { text } = await waitFor(async () => (await confirming()).slice(before)[0], { what: `the link to ${email}` });
    const link = /membership-application#(\S+)/.exec(text)?.[1] ?? '';
    await registry.call({}, confirmMembershipApplication, { code: link });
    const { items } = await registry.call(secretariat, listMembershipApplications, {});
    const found = items.find((one) => one.applicant.email === email);
    if (!found) throw new Error(`no application of ${email}`);
    return found;
  };
  const approve = (application: string, more: object = {}) =>
    registry.call(secretariat, decideMembershipApplication, {
      application: MembershipApplicationId.parse(application),
      decision: 'approve',
      reason: null,
      ...more,
    });
  const entries = async (municipality: string) =>
    (await registry.call(secretariat, getMembership, { municipality: code(municipality) })).entries.map(
      ({ standing }) => standing,
    );
  const sign = async (municipality: string) => {
    const { version, hash } = await registry.call({}, getDeclaration, {});
    await registry.call({ ...admin(municipality), account: randomUUID() }, signDeclaration, {
      municipality: code(municipality),
      version,
      hash,
      name: '市長の名',
      post: '市長',
    });
  };

  it('should say that a municipality is admitted, and approve for it only when the desk knows', async () => {
    await registry.call(secretariat, admitMunicipality, { code: code('992011') });
    const application = await applied('992011', 'stranger@city.aoba.lg.jp');
    expect(application.lacks).toEqual(['admitted-already']);
    await expect(approve(application.application)).rejects.toMatchObject({ code: 'admitted-already' });
    await sign('992011');
    await expect(approve(application.application)).rejects.toMatchObject({ code: 'admitted-already' });
    expect(await approve(application.application, { admittedAlready: true })).toEqual({ state: 'approved' });
    // The same decision once more is the one that was made.
    expect(await approve(application.application)).toEqual({ state: 'approved' });
  });

  it('should tell who applied also when the service had died after the decision, and once', async () => {
    const email = 'told@city.hinata.lg.jp';
    const { application } = await applied('992020', email);
    await approve(application);
    const told = async () => (await registry.mailsTo(email)).filter(({ text }) => text.includes('承認')).length;
    await waitFor(async () => (await told()) === 1, { what: 'the mail of the approval' });
    const marked = (mark?: number) =>
      inStore(async (all) => {
        if (mark !== undefined) await all.updateOne({ _id: application }, { $set: { telling: mark } });
        return (await all.findOne({ _id: application }))?.['telling'];
      });
    await waitFor(async () => (await marked()) === undefined, { what: 'the mark to go' });
    // As a crash leaves it between saving and posting: of a version of which no mail is kept yet.
    await marked(99);
    await waitFor(async () => (await told()) === 2, { what: 'the mail that was not posted' });
    await waitFor(async () => (await marked()) === undefined, { what: 'the mark to go' });
    await marked(99);
    await waitFor(async () => (await marked()) === undefined, { what: 'the mark to go once more' });
    expect(await told()).toBe(2);
  });

  it('should take a proven question into the record, once, and none that anybody may have asked', async () => {
    const email = 'asks@town.komorebi.lg.jp';
    const question = { request: 'inquiry', state: 'answered', decidedAt: new Date() };
    await store(stored('993026', { ...question, proof: null }), stored('993026', question));
    await approve((await applied('993026', email)).application);
    await waitFor(async () => (await entries('993026').catch(() => [])).length > 0, { what: 'the admission' });
    expect(await entries('993026')).toEqual(['inquired', 'applied', 'approved']);
  });

  it('should let a municipality join once more after it left, also when its first application is forgotten', async () => {
    const email = 'again@town.komorebi.lg.jp';
    const first = await applied('993018', email);
    await approve(first.application);
    await waitFor(async () => (await entries('993018').catch(() => [])).length === 2, { what: 'the admission' });
    await sign('993018');
    await registry.call(secretariat, changeMembership, {
      municipality: code('993018'),
      standing: 'left',
      on: dayInJapan(new Date()),
      reason: '申し出',
    });
    await inStore((all) => all.deleteOne({ _id: first.application }));
    const second = await applied('993018', email);
    expect(second.application).not.toBe(first.application);
    await approve(second.application, { admittedAlready: true });
    const all = ['applied', 'approved', 'joined', 'left', 'applied', 'approved'];
    await waitFor(async () => (await entries('993018')).length === all.length, { what: 'the second approval' });
    expect(await entries('993018')).toEqual(all);
  });

  it('should forget a year after the decision, and a letter’s wait with its last link', async () => {
    const link = (days: number) => [{ hash: randomUUID(), expiresAt: daysAgo(-days) }];
    const letter = { hash: randomUUID(), madeAt: daysAgo(20), madeBy: null, expiresAt: daysAgo(-10) };
    const waits = { state: 'awaiting-letter', proof: null, requestedAt: daysAgo(200) };
    const decided = { state: 'refused', requestedAt: daysAgo(500) };
    const kept = [
      stored('992038', { ...decided, decidedAt: daysAgo(364) }),
      stored('992038', { ...waits, links: [...link(-1), ...link(1)] }),
      stored('992038', { ...waits, letter }),
      stored('992038', { ...waits, requestedAt: daysAgo(179) }),
      stored('992038', { state: 'unconfirmed', requestedAt: daysAgo(2) }),
    ];
    const gone = [
      stored('992038', { ...decided, decidedAt: daysAgo(366) }),
      stored('992038', { ...waits, links: link(-1) }),
      stored('992038', waits),
      stored('992038', { state: 'unconfirmed', requestedAt: daysAgo(4) }),
    ];
    await registry.restart({ meanwhile: async () => void (await store(...kept, ...gone)) });
    const goneIds = gone.map(({ _id }) => _id);
    await waitFor(async () => (await remaining(goneIds)).length === 0, { what: 'the old ones to be forgotten' });
    const keptIds = kept.map(({ _id }) => _id);
    expect(await remaining(keptIds)).toEqual(keptIds);
    await inStore((all) => all.deleteMany({ _id: { $in: keptIds } }));
  });

  it('should tell of many long applications in pages that fit into a message', async () => {
    const long = Array.from({ length: 60 }, (_, place) =>
      stored('992038', {
        applicant: applicant(`${place}@city.x.lg.jp`, '長'.repeat(2000)),
        requestedAt: daysAgo(place / 1000),
      }),
    );
    const ids = await store(...long);
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await registry.call(secretariat, listMembershipApplications, {
        limit: 200,
        ...(cursor && { cursor }),
      });
      seen.push(...page.items.map(({ application }) => application));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.filter((id) => ids.includes(id))).toEqual(ids);
    await inStore((all) => all.deleteMany({ _id: { $in: ids } }));
  });

  it('should leave no name in any word of the directory when somebody is erased', async () => {
    const { version } = await registry.call(secretariat, getMembership, { municipality: code('992011') });
    await registry.call(admin(), setDirectoryEntry, {
      municipality: code('992011'),
      department: '総務部',
      organ: '組織 花子の部局',
      themes: [],
      lookingFor: null,
      version,
    });
    const subjects = [{ person: null, enrolments: [], accounts: [], words: ['組織 花子'] }] as never;
    const desk: Partial<Caller> = { service: 'member-registry', tenant: '992011' };
    await waitFor(
      async () => (await registry.call(desk, erasePeople, { subjects }, { owner: 'member-registry' })).state === 'done',
      { what: 'the erasure' },
    );
    const { directory } = await registry.call(secretariat, getMembership, { municipality: code('992011') });
    expect(directory).toMatchObject({ department: '総務部', organ: '（個人情報を消去しました）' });
  });
});
