import { dayInJapan, MunicipalityCode, type Caller, type InputOf } from '#contracts';
import { erasePeople } from '#contracts/privacy';
import {
  admitMunicipality,
  applyForMembership,
  changeMembership,
  choosePassword,
  confirmMembershipApplication,
  decideMembershipApplication,
  describeOfficials,
  getAccountGrant,
  getDeclaration,
  getMembership,
  inspectMembershipApplication,
  listDirectory,
  listMembers,
  listMembershipApplications,
  listMunicipalities,
  listNetworkMembers,
  listNetworkOfficials,
  makeMembershipLetter,
  proveByLetter,
  setDirectoryEntry,
  showNetwork,
  signDeclaration,
} from '#contracts/registry';
import { inDatabase, resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { admin, gateway, password, startRegistry, type TestRegistry } from '../registry.factory.js';

type Applicant = InputOf<typeof applyForMembership>['applicant'];

const secretariat: Partial<Caller> = { roles: ['secretariat'], account: randomUUID() };
const code = (text: string) => MunicipalityCode.parse(text);
const today = dayInJapan(new Date());
const tomorrow = dayInJapan(new Date(Date.now() + 86_400_000));
const official = (email: string, more: Partial<Applicant> = {}): Applicant => ({
  name: '青葉 花子',
  post: '係長',
  email,
  department: '総務部DX推進課',
  organ: '市長部局',
  themes: ['staff'],
  message: null,
  language: 'ja',
  ...more,
});

describe('joining the network', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry(['exchange']);
  });
  afterAll(() => registry.stop());

  const apply = (municipality: string, applicant: Applicant, request: 'inquiry' | 'application' = 'application') =>
    registry.call({}, applyForMembership, { municipality: code(municipality), request, applicant });
  const linkIn = (mail: { text: string }) => /membership-application#(\S+)/.exec(mail.text)?.[1] ?? '';
  const confirm = async (email: string, mails = 1) => {
    const link = linkIn(await registry.mailTo(email, mails));
    return { link, seen: await registry.call({}, confirmMembershipApplication, { code: link }) };
  };
  const listed = async (which: 'open' | 'decided' = 'open') =>
    (await registry.call(secretariat, listMembershipApplications, { listed: which })).items;
  const of = async (email: string, which: 'open' | 'decided' = 'open') => {
    const found = (await listed(which)).find(({ applicant }) => applicant.email === email);
    if (!found) throw new Error(`no application of ${email}`);
    return found;
  };
  const decide = (
    application: Awaited<ReturnType<typeof of>>,
    decision: 'approve' | 'refuse' | 'answer',
    reason: string | null = null,
  ) =>
    registry.call(secretariat, decideMembershipApplication, { application: application.application, decision, reason });
  const members = async (on?: string) =>
    (await registry.call({}, listNetworkMembers, { ...(on && { on }) })).items.map(({ municipality }) => municipality);
  const membership = (municipality: string, as: Partial<Caller> = secretariat) =>
    registry.call(as, getMembership, { municipality: code(municipality) });
  const sign = async (municipality: string, name = 'あおば 市長') => {
    const { version, hash } = await registry.call({}, getDeclaration, {});
    const as = { ...admin(municipality), account: randomUUID() };
    return registry.call(as, signDeclaration, { municipality: code(municipality), version, hash, name, post: '市長' });
  };

  it('should offer the bodies of a prefecture to choose from, and not whether they are here', async () => {
    const { prefectures, municipalities } = await registry.call({}, listMunicipalities, { prefecture: '鳥取県' });
    expect(prefectures).toHaveLength(48);
    expect([prefectures[0], prefectures.at(-1)]).toEqual(['北海道', 'デモ県']);
    expect(municipalities[0]).toEqual({ municipality: '310000', name: '鳥取県', kana: expect.any(String) });
    expect(municipalities).toHaveLength(20);
  });

  it('should go from an application by an official’s address to a signed membership', async () => {
    const email = 'dx@city.aoba.lg.jp';
    await apply('992011', official(email));
    await apply('992011', official(email, { name: '青葉 はな子' }));
    expect(await listed()).toEqual([]);
    const { link, seen } = await confirm(email);
    expect(seen).toEqual({
      request: 'application',
      municipalityName: 'デモ県あおば市',
      state: 'submitted',
      reason: null,
    });
    // Twice the same application, and twice the same yes, are one.
    expect((await registry.call({}, confirmMembershipApplication, { code: link })).state).toBe('submitted');
    await apply('992011', official(email, { name: 'ほかの 人' }));
    expect((await listed()).map(({ applicant }) => applicant.name)).toEqual(['青葉 はな子']);
    const application = await of(email);
    expect(application).toMatchObject({ state: 'submitted', proof: 'lg-address', lacks: [], municipality: '992011' });

    expect(await decide(application, 'approve')).toEqual({ state: 'approved' });
    expect(await decide(application, 'approve')).toEqual({ state: 'approved' });
    const invitation = await waitFor(
      async () => (await registry.mailsTo(email)).find(({ text }) => text.includes('/code#')),
      { what: 'the invitation' },
    );
    const invited = /\/code#(\S+)/.exec(invitation.text)?.[1] ?? '';
    await registry.call({}, choosePassword, { code: invited, password });
    expect(await membership('992011', admin('992011'))).toMatchObject({
      standing: 'approved',
      entries: [
        { standing: 'applied', on: today, by: 'applicant' },
        { standing: 'approved', on: today, by: 'secretariat', account: secretariat.account },
      ],
      directory: { department: '総務部DX推進課', themes: ['staff'] },
      signatures: [],
    });
    expect(await members()).toEqual([]);

    const exchange = { service: 'exchange' } as const;
    const officials = (asked: InputOf<typeof listNetworkOfficials> = {}) =>
      registry.call(exchange, listNetworkOfficials, asked);
    // Approved is no member yet.
    expect(await officials()).toEqual({ officials: [], nextAfter: null });
    const signature = await sign('992011');
    const { officials: found, nextAfter } = await officials();
    const offices = [{ municipality: '992011', roles: ['municipality-admin'], isMember: true }];
    expect(found).toMatchObject([{ email, language: 'ja', offices }]);
    expect(nextAfter).toBeNull();
    expect(await officials({ accounts: found.map(({ account }) => account) })).toEqual({
      officials: found,
      nextAfter: null,
    });
    expect(await officials({ after: '992012' })).toEqual({ officials: [], nextAfter: null });
    const inStore = (work: Parameters<typeof inDatabase<unknown>>[2]) =>
      inDatabase<unknown>(registry.env['MONGODB_URI'] ?? '', 'member-registry', work);
    // So many others before it that they are looked through first: the next place is behind the last of them.
    const entries = [{ standing: 'joined', on: today, by: 'secretariat', at: new Date() }];
    const others = Array.from({ length: 100 }, (_, place) => ({ _id: String(980_001 + place), entries }));
    await inStore((collection) => collection('memberships').insertMany(others));
    expect(await officials()).toEqual({ officials: [], nextAfter: '980100' });
    expect(await officials({ after: '980100' })).toEqual({ officials: found, nextAfter: null });
    await inStore((collection) => collection('memberships').deleteMany({ _id: { $in: others.map(({ _id }) => _id) } }));
    // Who they are is told while they are of a member.
    const described = async () => {
      const asked = found.map(({ account }) => ({ account, municipality: code('992011') }));
      return (await registry.call(exchange, describeOfficials, { officials: asked })).officials.map((one) => one.email);
    };
    expect(await described()).toEqual([email]);
    const left = { standing: 'left', on: today };
    await inStore((collection) =>
      collection('memberships').updateOne({ _id: '992011' }, { $push: { entries: left } as never }),
    );
    expect(await described()).toEqual([]);
    await inStore((collection) =>
      collection('memberships').updateOne({ _id: '992011' }, { $pull: { entries: left } as never }),
    );
    expect(signature).toMatchObject({ version: 1, name: 'あおば 市長', post: '市長', signedOn: today });
    expect(await sign('992011')).toEqual(signature);
    expect(await membership('992011')).toMatchObject({ standing: 'joined', signatures: [signature] });
    expect(await members()).toEqual(['992011']);
    expect(await members('2020-01-01')).toEqual([]);
    expect((await registry.call(secretariat, listMembers, {})).items).toMatchObject([
      { municipality: '992011', membership: { standing: 'joined', joinedOn: today, signedVersion: 1 } },
    ]);
    const { html } = await registry.call(gateway, showNetwork, {});
    expect(html).toContain('あおば市');
  });

  it('should prove an official by a letter where the address proves none', async () => {
    const email = 'office@hinata.example';
    await apply('992020', official(email));
    expect((await confirm(email)).seen.state).toBe('awaiting-letter');
    const application = await of(email);
    expect(application).toMatchObject({ proof: null, lacks: ['letter-not-made'] });
    await expect(decide(application, 'approve')).rejects.toMatchObject({ code: 'application-unproven' });
    const write = () => registry.call(secretariat, makeMembershipLetter, { application: application.application });
    const first = await write();
    const letter = await write();
    expect(letter).toMatchObject({ municipalityName: 'デモ県ひなた市', department: '総務部DX推進課' });
    expect((await of(email)).lacks).toEqual(['letter-code-not-entered']);
    const prove = (typed: string) => registry.call({}, proveByLetter, { code: typed });
    for (const wrong of [first.code, 'AAAA-AAAA-AAAA-AAAA'])
      await expect(prove(wrong)).rejects.toMatchObject({ code: 'wrong-letter-code' });
    expect((await prove(letter.code.toLowerCase().replaceAll('-', ' '))).state).toBe('submitted');
    expect((await prove(letter.code)).state).toBe('submitted');
    expect(await of(email)).toMatchObject({ proof: 'letter', lacks: [] });
    await expect(write()).rejects.toMatchObject({ code: 'letter-not-wanted' });
  });

  it('should refuse with a reason that stands behind the link, not in the mail, and take the next round', async () => {
    const email = 'x@city.hinata.lg.jp';
    await apply('992020', official(email));
    await confirm(email);
    const application = await of(email);
    expect(application.lacks).toEqual(['also-applied']);
    await expect(decide(application, 'refuse', ' ')).rejects.toMatchObject({ code: 'decision-reason-missing' });
    await decide(application, 'refuse', '同じ団体から先に申請があります。');
    const mail = await waitFor(
      async () => (await registry.mailsTo(email)).find(({ text }) => text.includes('見送り')),
      { what: 'the mail of the refusal' },
    );
    expect(mail.text).not.toContain('先に申請');
    expect(await registry.call({}, inspectMembershipApplication, { code: linkIn(mail) })).toMatchObject({
      state: 'refused',
      reason: '同じ団体から先に申請があります。',
    });
    await expect(decide(application, 'approve')).rejects.toMatchObject({ code: 'membership-decided' });
    await apply('992020', official(email));
    const again = await registry.mailTo(email, 4);
    expect((await registry.call({}, confirmMembershipApplication, { code: linkIn(again) })).state).toBe('submitted');
    expect((await listed('decided')).filter(({ applicant }) => applicant.email === email)).toHaveLength(1);
  });

  it('should answer a question, which proves and admits nobody', async () => {
    const email = 'question@somewhere.example';
    await apply('992038', official(email, { message: '費用はかかりますか。' }), 'inquiry');
    expect((await confirm(email)).seen).toMatchObject({ request: 'inquiry', state: 'submitted' });
    const inquiry = await of(email);
    expect(inquiry).toMatchObject({ lacks: [], applicant: { message: '費用はかかりますか。' } });
    await expect(decide(inquiry, 'approve')).rejects.toMatchObject({ code: 'other-request' });
    expect(await decide(inquiry, 'answer', '無料です。')).toEqual({ state: 'answered' });
    await expect(membership('992038')).rejects.toMatchObject({ code: 'municipality-not-admitted' });
  });

  it('should answer the same whoever is known, and refuse codes of nobody', async () => {
    const asked = (municipality: string) => apply(municipality, official(`${randomUUID()}@city.x.lg.jp`));
    expect(await asked('992011')).toEqual(await asked('993018'));
    await expect(asked('888885')).rejects.toMatchObject({ code: 'unknown-municipality' });
    await expect(registry.call({}, inspectMembershipApplication, { code: 'x' })).rejects.toMatchObject({
      code: 'wrong-link',
    });
  });

  it('should note rest, return and leaving as dated entries that answer for every day', async () => {
    await registry.call(secretariat, admitMunicipality, { code: code('993018') });
    // Admitted without an application: the admission is the approval.
    expect((await membership('993018')).entries).toMatchObject([{ standing: 'approved', on: today }]);
    await sign('993018', '町長');
    const change = (standing: 'suspended' | 'joined' | 'left', on: string) =>
      registry.call(secretariat, changeMembership, { municipality: code('993018'), standing, on, reason: '申し出' });
    await expect(change('joined', '2030-01-01')).rejects.toMatchObject({ code: 'standing-impossible' });
    await expect(change('suspended', '2020-01-01')).rejects.toMatchObject({ code: 'entry-before-last' });
    expect(await change('suspended', '2030-04-01')).toMatchObject({ standing: 'joined' });
    const left = await change('left', '2031-03-31');
    expect(await change('left', '2031-03-31')).toEqual(left);
    expect(left.entries.map(({ standing }) => standing)).toEqual(['approved', 'joined', 'suspended', 'left']);
    // What is noted for a day to come is told to nobody before.
    expect((await registry.call({}, listNetworkMembers, { on: today })).items).toMatchObject([
      { municipality: '992011', suspended: false },
      { municipality: '993018', suspended: false, joinedOn: today },
    ]);
    const ahead = { on: tomorrow };
    for (const asked of [registry.call({}, listNetworkMembers, ahead), registry.call(gateway, showNetwork, ahead)])
      await expect(asked).rejects.toMatchObject({ code: 'date-in-future' });
    const first = await registry.call({}, listNetworkMembers, { limit: 1 });
    expect(first).toMatchObject({ items: [{ municipality: '992011' }], nextCursor: '992011' });
    const rest = await registry.call({}, listNetworkMembers, { limit: 1, cursor: first.nextCursor ?? '' });
    expect(rest).toMatchObject({ items: [{ municipality: '993018' }], nextCursor: null });
    const named = await registry.call({}, listNetworkMembers, { codes: '993018,888885', on: today });
    expect(named.items).toMatchObject([{ municipality: '993018' }]);
  });

  it('should list members to officials of members alone, with what each says of itself', async () => {
    const entry = {
      municipality: code('992011'),
      department: 'DX推進課',
      organ: null,
      themes: ['citizens' as const],
      lookingFor: '図書館との連携の経験を聞きたい。',
    };
    const { version } = await membership('992011');
    const set = (read: number) => registry.call(admin('992011'), setDirectoryEntry, { ...entry, version: read });
    expect(await set(version)).toEqual({ version: version + 1 });
    await expect(set(version)).rejects.toMatchObject({ code: 'version-outdated' });
    const seen = (more: object = {}, as: Partial<Caller> = { ...admin('993018'), member: true }) =>
      registry.call(as, listDirectory, more);
    const { municipality: _, ...directory } = entry;
    // Nobody answers for programmes here: the rest is shown without.
    expect((await seen()).items).toMatchObject([
      { municipality: '992011', kind: 'city', region: 'fictional', joinedOn: today, directory, programmes: null },
      { municipality: '993018', kind: 'town-or-village', directory: null },
    ]);
    const codes = async (more: object) => (await seen(more)).items.map(({ municipality }) => municipality);
    expect(await codes({ theme: 'citizens' })).toEqual(['992011']);
    expect(await codes({ kind: 'town-or-village' })).toEqual(['993018']);
    expect(await codes({ region: 'kanto' })).toEqual([]);
    const first = await seen({ limit: 1 });
    expect(await seen({ limit: 1, cursor: first.nextCursor })).toMatchObject({
      items: [{ municipality: '993018' }],
      nextCursor: null,
    });
    expect((await seen({}, secretariat)).items).toHaveLength(2);
    await expect(seen({}, admin('992020'))).rejects.toMatchObject({ code: 'not-a-member' });
  });

  it('should sign nothing but what was read', async () => {
    const { version, hash } = await registry.call({}, getDeclaration, {});
    const other = { municipality: code('992011'), version, hash: hash.replace(/^./, 'f'), name: '名', post: '職' };
    const asked = registry.call(admin('992011'), signDeclaration, other);
    await expect(asked).rejects.toMatchObject({ code: 'declaration-outdated' });
  });

  it('should admit once when two approve at the same time', async () => {
    const email = 'late@town.komorebi.lg.jp';
    await apply('993026', official(email));
    await confirm(email);
    const application = await of(email);
    await Promise.all([decide(application, 'approve'), decide(application, 'approve')]);
    await waitFor(async () => (await registry.mailsTo(email)).some(({ text }) => text.includes('/code#')), {
      what: 'the invitation',
    });
    const { entries } = await membership('993026');
    expect(entries.map(({ standing }) => standing)).toEqual(['applied', 'approved']);
    expect((await registry.mailsTo(email)).filter(({ text }) => text.includes('/code#'))).toHaveLength(1);
  });

  it('should tell of each account whether its municipality is a member', async () => {
    const memberOf = async (municipality: string) => {
      const { account } = await registry.account(
        `member@${municipality}.example`,
        'municipality-officer',
        municipality,
      );
      return (await registry.call(gateway, getAccountGrant, { account })).memberships.map(({ member }) => member);
    };
    expect([await memberOf('992011'), await memberOf('993026')]).toEqual([[true], [false]]);
  });

  it('should do what was left of an approval when the service had died, and nothing twice', async () => {
    const email = 'late@town.komorebi.lg.jp';
    const { application } = await of(email, 'decided');
    const marked = (work: 'mark' | 'look') =>
      inDatabase(registry.env['MONGODB_URI'] ?? '', 'member-registry', async (collection) => {
        const applications = collection('membership_applications');
        if (work === 'mark') await applications.updateOne({ _id: application }, { $set: { admitting: true } });
        return (await applications.findOne({ _id: application }))?.['admitting'] === true;
      });
    expect(await marked('mark')).toBe(true);
    await waitFor(async () => !(await marked('look')), { what: 'the mark to go' });
    expect((await membership('993026')).entries).toHaveLength(2);
    expect((await registry.mailsTo(email)).filter(({ text }) => text.includes('/code#'))).toHaveLength(1);
  });

  it('should forget whoever is erased, and keep that the municipality joined and when', async () => {
    const subjects = [
      { person: null, enrolments: [], accounts: [], words: ['あおば 市長', 'dx@city.aoba.lg.jp'] },
    ] as never;
    const desk: Partial<Caller> = { service: 'member-registry', tenant: '992011' };
    const erase = () => registry.call(desk, erasePeople, { subjects }, { owner: 'member-registry' });
    await waitFor(async () => (await erase()).state === 'done', { what: 'the erasure' });
    const { standing, signatures, entries } = await membership('992011');
    expect(standing).toBe('joined');
    expect(signatures).toMatchObject([{ name: '（個人情報を消去しました）', post: '市長', signedOn: today }]);
    expect(entries.map((entry) => entry.standing)).toEqual(['applied', 'approved', 'joined']);
    expect((await listed('decided')).some(({ applicant }) => applicant.email === 'dx@city.aoba.lg.jp')).toBe(false);
    expect(
      await registry
        .mailsTo('dx@city.aoba.lg.jp')
        .then((mails) => mails.some(({ text }) => text.includes('membership-application#'))),
    ).toBe(false);
  });
});
