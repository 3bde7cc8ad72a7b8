import {
  ApplicationId,
  dayInJapan,
  MunicipalityCode,
  ProgrammeId,
  type OutputOf,
  type RequestOf,
  type Subject,
} from '#contracts';
import { erasePeople } from '#contracts/privacy';
import {
  answerSeatOffer,
  applyAsLearner,
  applyForProgramme,
  closeProgramme,
  confirmApplication,
  countOpenProgrammes,
  decideApplications,
  inspectApplication,
  listApplications,
  listEnrolments,
  getPrivacyNotice,
  listOpenProgrammes,
  withdrawApplication,
} from '#contracts/progress';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  learner,
  neighbour,
  officer,
  progressTracking,
  refusal,
  security,
  somebody,
  unknownProgramme,
  type Harness,
} from '../progress-tracking.factory.js';

const municipality = MunicipalityCode.parse('992011');
const day = (offset: number) => dayInJapan(new Date(Date.now() + offset * 86_400_000));
const nobody = {};

describe('applications of residents', () => {
  let service: Harness;
  beforeAll(async () => {
    service = await progressTracking();
  });
  afterAll(() => service.close());
  const code = async (answer: Promise<unknown>) => ((await refusal(answer)) as { code?: string }).code;

  const openFor = async (key: string, plan: object = {}, changes: object = {}) =>
    (
      await service.open(key, {
        audience: 'citizen',
        courses: [security.course],
        startsOn: day(-5),
        endsOn: day(60),
        privacy: { purpose: '講座の運営', notice: '2026-04' },
        plan: { applications: { from: day(-1), until: day(0) }, places: 1, ...plan },
        ...changes,
      })
    ).programme;
  const applicant = (email: string, change: object = {}) => ({
    familyName: '架空',
    givenName: '花子',
    familyNameKana: 'カクウ',
    givenNameKana: 'ハナコ',
    email,
    language: 'ja' as const,
    ageBand: '30代' as const,
    employmentStatus: 'job-seeking' as const,
    notice: '2026-04',
    ...change,
  });
  const apply = (programme: ProgrammeId, email: string, change: object = {}) =>
    service.call(nobody, applyForProgramme, { municipality, programme, applicant: applicant(email, change) });
  /** The code of the newest mail to an address that says this. */
  const link = (email: string, words: string) =>
    waitFor(
      async () => (await service.mails()).filter(({ to, text }) => to === email && text.includes(words)).at(-1)?.code,
      { what: `a mail to ${email}: ${words}` },
    );
  const confirmed = async (programme: ProgrammeId, email: string, change: object = {}) => {
    await apply(programme, email, change);
    return service.call(nobody, confirmApplication, { code: await link(email, 'お申し込みがありました') });
  };
  const list = (programme: ProgrammeId) => service.call(officer, listApplications, { programme });
  const idOf = async (programme: ProgrammeId, email: string) =>
    ApplicationId.parse((await list(programme)).items.find((one) => one.applicant?.email === email)?.application);
  const decide = (
    programme: ProgrammeId,
    applications: ApplicationId[],
    decision: RequestOf<typeof decideApplications>['decision'],
  ) => service.call(officer, decideApplications, { programme, applications, decision, reason: '先着順' });
  const stateOf = async (programme: ProgrammeId, email: string) =>
    (await list(programme)).items.find((one) => one.applicant?.email === email);

  it('should be told what is consented to, by anybody, and of what is public alone', async () => {
    const noticeText = '**目的**：講座の運営';
    const programme = await openFor('notice', {}, { noticeText });
    const read = (id: ProgrammeId, at = municipality) =>
      service.call(nobody, getPrivacyNotice, { municipality: at, programme: id });
    expect(await read(programme)).toEqual({ notice: '2026-04', text: noticeText });
    expect(await read(await openFor('no-text'))).toEqual({ notice: '2026-04', text: null });
    const staff = await service.open('staff-notice', {
      noticeText,
      plan: { applications: { from: day(-1), until: day(3) } },
    });
    const hidden = [
      read(await openFor('was-open', { applications: { from: day(-9), until: day(-1) } }, { noticeText })),
      read(staff.programme),
      read(programme, MunicipalityCode.parse('992020')),
      read(unknownProgramme),
    ];
    expect(await Promise.all(hidden.map(code))).toEqual(hidden.map(() => 'unknown-programme'));
  });

  it('should be for what is public, and only on its days', async () => {
    const programme = await openFor('public');
    await openFor('later', { applications: { from: day(1), until: day(2) } });
    await openFor('over', { applications: { from: day(-9), until: day(-1) } });
    await openFor('none', { applications: null });
    await service.open('staff-only', { plan: { applications: { from: day(-1), until: day(3) } } });
    const { programmes } = await service.call(nobody, listOpenProgrammes, { municipality });
    const known = programmes.map(({ programme: id, open }) => [id, open]);
    expect(known).toContainEqual([programme, true]);
    expect(new Set(programmes.map(({ open }) => open))).toEqual(new Set([false, true]));
    expect(programmes[0]).toMatchObject({ privacy: { notice: '2026-04' }, places: 1 });
    const elsewhere = { municipality: MunicipalityCode.parse('992020') };
    const counted = { codes: [municipality, elsewhere.municipality] };
    expect(await service.call({ service: 'member-registry' }, countOpenProgrammes, counted)).toEqual({
      counts: [
        { municipality, company: 0, citizen: programmes.length },
        { ...elsewhere, company: 0, citizen: 0 },
      ],
    });
    expect(await service.call(nobody, listOpenProgrammes, elsewhere)).toMatchObject({
      municipality: { prefecture: expect.any(String), name: expect.any(String) },
      programmes: [],
    });
    const refused = [
      apply(programmes.find(({ open }) => !open)?.programme ?? unknownProgramme, 'a@citizen.example'),
      apply(unknownProgramme, 'a@citizen.example'),
      apply(programme, 'a@citizen.example', { notice: '2025-04' }),
      service.open('staff-only').then((staff) => apply(staff.programme, 'a@citizen.example')),
      service.call(nobody, applyForProgramme, { ...elsewhere, programme, applicant: applicant('a@citizen.example') }),
    ];
    expect(await Promise.all(refused.map(code))).toEqual([
      'applications-not-open',
      'unknown-programme',
      'notice-outdated',
      'other-audience',
      'unknown-programme',
    ]);
  });

  it('should count once the address is confirmed, twice as once, and say nothing to whoever asks again', async () => {
    const programme = await openFor('confirm');
    expect(await apply(programme, 'Hanako@citizen.example')).toEqual({ received: true });
    const email = 'hanako@citizen.example';
    const confirm = await link(email, 'お申し込みがありました');
    // By whom and for what; of who applied nothing.
    const written = (await service.mails()).find(({ to }) => to === email)?.text;
    expect(written).toContain('デモ県デモ市の「庁内DX研修」');
    expect(written).not.toMatch(/花子|ハナコ/);
    const seen = await service.call(nobody, inspectApplication, { code: confirm });
    expect(seen).toMatchObject({ state: 'unconfirmed', link: 'confirm' });
    expect(JSON.stringify(seen)).not.toContain('hanako');
    expect(await code(decide(programme, [await idOf(programme, email)], 'accept'))).toBeUndefined();
    expect((await stateOf(programme, email))?.state).toBe('unconfirmed');
    const twice = [0, 1].map(() => service.call(nobody, confirmApplication, { code: confirm }));
    expect(await Promise.all(twice)).toMatchObject([{ state: 'submitted' }, { state: 'submitted' }]);
    expect(await apply(programme, email, { givenName: '別人' })).toEqual({ received: true });
    expect((await list(programme)).items).toMatchObject([
      { state: 'submitted', applicant: { givenName: '花子', email } },
    ]);
    // Made for one thing, a link does nothing else; of somebody's own making, nothing at all.
    expect(await code(service.call(nobody, withdrawApplication, { code: confirm }))).toBe('wrong-link');
    expect(await code(service.call(nobody, confirmApplication, { code: 'ABCDEF' }))).toBe('wrong-link');
  });

  it('should give the last seat to exactly one of two whom two officers accept at once', async () => {
    const programme = await openFor('last-seat');
    await Promise.all(['one', 'two'].map((name) => confirmed(programme, `${name}@last.example`)));
    const ids = await Promise.all(['one', 'two'].map((name) => idOf(programme, `${name}@last.example`)));
    const answers = await Promise.all(ids.map((id) => decide(programme, [id], 'accept')));
    const results = answers.flatMap((answer) => answer.results);
    expect(results.map(({ result }) => result).sort()).toEqual(['decided', 'refused']);
    expect(results.find(({ result }) => result === 'refused')).toMatchObject({ code: 'no-places-left' });
    const { items, places, counts } = await list(programme);
    expect(items.map(({ state }) => state).sort()).toEqual(['accepted', 'submitted']);
    expect([places, counts.accepted]).toEqual([{ of: 1, taken: 1 }, 1]);
    const accepted = items.find(({ state }) => state === 'accepted');
    const { items: enrolled } = await service.call(officer, listEnrolments, { programme });
    expect(enrolled.map(({ enrolment }) => enrolment)).toEqual([accepted?.enrolment]);
    // The same decision again is none, and another one is too late.
    expect((await decide(programme, [ApplicationId.parse(accepted?.application)], 'accept')).results).toMatchObject([
      { result: 'unchanged' },
    ]);
    expect((await decide(programme, [ApplicationId.parse(accepted?.application)], 'decline')).results).toMatchObject([
      { code: 'already-accepted' },
    ]);
    expect(await code(service.open('last-seat', { plan: { places: 1 } }))).not.toBe('places-taken');
    expect(await code(decide(ProgrammeId.parse(unknownProgramme), ids, 'wait'))).toBe('unknown-programme');
    expect(await code(service.call(neighbour, listApplications, { programme }))).toBe('unknown-programme');
    const theirs = { programme, applications: ids, decision: 'decline', reason: 'x' } as const;
    expect(await code(service.call(neighbour, decideApplications, theirs))).toBe('unknown-programme');
    const { programme: other } = await service.open('last-other', { audience: 'citizen' });
    expect((await decide(other, ids, 'decline')).results).toMatchObject(
      ids.map(() => ({ code: 'unknown-application' })),
    );
  });

  it('should let one officer decide when two decide the same otherwise at once', async () => {
    const programme = await openFor('both', { places: 2 });
    await confirmed(programme, 'both@last.example');
    const id = await idOf(programme, 'both@last.example');
    await Promise.all([decide(programme, [id], 'accept'), decide(programme, [id], 'decline')]);
    const { items, places } = await list(programme);
    const isAccepted = items[0]?.state === 'accepted';
    expect(places?.taken).toBe(isAccepted ? 1 : 0);
  });

  it('should offer the seat of who withdraws to the next in line, and pass it on when it is not taken', async () => {
    const programme = await openFor('line');
    const names = ['first', 'second', 'third'];
    for (const name of names) await confirmed(programme, `${name}@line.example`);
    const [first, second, third] = await Promise.all(names.map((name) => idOf(programme, `${name}@line.example`)));
    await decide(programme, [first as ApplicationId], 'accept');
    await decide(programme, [second, third] as ApplicationId[], 'wait');
    expect(await stateOf(programme, 'third@line.example')).toMatchObject({ state: 'waiting', place: 2 });

    const leave = await link('first@line.example', '受け入れが決まりました');
    expect(await service.call(nobody, withdrawApplication, { code: leave })).toMatchObject({ state: 'withdrawn' });
    expect(await service.call(nobody, withdrawApplication, { code: leave })).toMatchObject({ state: 'withdrawn' });
    const { items: left } = await service.call(officer, listEnrolments, { programme });
    expect(left).toMatchObject([{ ending: { reason: 'personal' } }]);
    const offer = await link('second@line.example', '順番が回ってきました');
    expect(await stateOf(programme, 'third@line.example')).toMatchObject({ state: 'waiting', place: 1 });
    expect(await service.call(nobody, inspectApplication, { code: offer })).toMatchObject({
      state: 'offered',
      link: 'offer',
    });
    // Held for who was offered it: nobody else gets it.
    expect((await decide(programme, [third as ApplicationId], 'accept')).results).toMatchObject([
      { code: 'no-places-left' },
    ]);

    await service.inside(() =>
      service.applications.updateOne({ _id: second }, { $set: { offeredUntil: new Date(Date.now() - 1) } }),
    );
    const last = await link('third@line.example', '順番が回ってきました');
    expect(await code(service.call(nobody, answerSeatOffer, { code: offer, answer: 'take' }))).toBe('offer-over');
    const taken = [0, 1].map(() => service.call(nobody, answerSeatOffer, { code: last, answer: 'take' }));
    expect(await Promise.all(taken)).toMatchObject([{ state: 'accepted' }, { state: 'accepted' }]);
    await waitFor(async () => (await stateOf(programme, 'third@line.example'))?.enrolment, { what: 'the enrolment' });
    expect((await list(programme)).places).toEqual({ of: 1, taken: 1 });
  });

  it('should give back a seat of the line that came just before it was withdrawn, also to whoever applies again', async () => {
    const programme = await openFor('seated');
    const email = 'seated@line.example';
    await confirmed(programme, email);
    const id = await idOf(programme, email);
    await decide(programme, [id], 'accept');
    // As it is until somebody notes that the line has enrolled them.
    const withdrawn = { state: 'withdrawn', releasing: true, enrolment: null, problem: 'seats-exhausted' } as const;
    await service.inside(() => service.applications.updateOne({ _id: id }, { $set: withdrawn, $inc: { version: 1 } }));
    expect(await apply(programme, email)).toEqual({ received: true });
    const { items } = await service.call(officer, listEnrolments, { programme });
    expect(items).toMatchObject([{ ending: { reason: 'personal' } }]);
    expect((await list(programme)).places).toEqual({ of: 1, taken: 0 });
  });

  it('should tell the office whom the registry could not take, and try again', async () => {
    const programme = await openFor('conflict');
    await confirmed(programme, 'x@conflict.example', { familyName: '衝突' });
    const id = await idOf(programme, 'x@conflict.example');
    await decide(programme, [id], 'accept');
    expect(await stateOf(programme, 'x@conflict.example')).toMatchObject({
      state: 'accepted',
      problem: 'person-conflict',
    });
    await service.inside(() =>
      service.applications.updateOne({ _id: id }, { $set: { 'applicant.familyName': '架空' } }),
    );
    expect((await decide(programme, [id], 'accept')).results).toMatchObject([{ result: 'decided' }]);
    expect(await stateOf(programme, 'x@conflict.example')).toMatchObject({ problem: null, state: 'accepted' });
    expect((await stateOf(programme, 'x@conflict.example'))?.enrolment).not.toBeNull();
  });

  it('should be the same one with an account and without, and none for a closed programme', async () => {
    const programme = await openFor('account');
    const person = somebody();
    service.applicants.set('same@citizen.example', person);
    const mine = { programme, ageBand: '40代', employmentStatus: 'employed', notice: '2026-04' } as const;
    const answers = [
      await service.call(learner(person), applyAsLearner, mine),
      await service.call(learner(person), applyAsLearner, mine),
    ];
    expect(answers).toEqual([
      { state: 'submitted', outcome: 'created' },
      { state: 'submitted', outcome: 'unchanged' },
    ]);
    await apply(programme, 'same@citizen.example');
    expect((await list(programme)).items).toMatchObject([{ person, applicant: { ageBand: '40代' } }]);
    await service.call(officer, closeProgramme, { programme });
    expect(await code(apply(programme, 'late@citizen.example'))).toBe('programme-closed');
    const [item] = (await list(programme)).items;
    expect(await code(decide(programme, [ApplicationId.parse(item?.application)], 'accept'))).toBe('programme-closed');
  });

  it('should never have more people on its places than there are, and not fewer places than people', async () => {
    const programme = await openFor('places', { places: 2 });
    for (const name of ['a', 'b']) await confirmed(programme, `${name}@places.example`);
    const ids = await Promise.all(['a', 'b'].map((name) => idOf(programme, `${name}@places.example`)));
    await decide(programme, ids, 'accept');
    expect(await code(openFor('places', { places: 1 }))).toBe('places-taken');
    await openFor('places', { places: 3 });
    expect((await list(programme)).places).toEqual({ of: 3, taken: 2 });
  });

  describe('that are not needed any more', () => {
    const registry = { service: 'member-registry', tenant: municipality } as const;
    const emails = async (programme: ProgrammeId) =>
      (await list(programme)).items.flatMap(({ applicant }) => applicant?.email.split('@')[0] ?? []).sort();
    const writtenTo = async (domain: string) => [
      ...new Set((await service.mails()).flatMap(({ to }) => (to.endsWith(domain) ? [to.split('@')[0]] : []))),
    ];

    it('should go with whoever is erased: by address, by enrolment, and nobody else’s', async () => {
      const programme = await openFor('erased', { places: 3 });
      for (const name of ['declined', 'left', 'stays']) await confirmed(programme, `${name}@erased.example`);
      await decide(programme, [await idOf(programme, 'declined@erased.example')], 'decline');
      await decide(programme, [await idOf(programme, 'left@erased.example')], 'accept');
      await decide(programme, [await idOf(programme, 'stays@erased.example')], 'accept');
      await Promise.all([
        link('declined@erased.example', '見送り'),
        link('left@erased.example', '受け入れが決まりました'),
        link('stays@erased.example', '受け入れが決まりました'),
      ]);
      const left = (await stateOf(programme, 'left@erased.example'))?.enrolment;
      const nobodys: Subject = { person: null, enrolments: [], accounts: [], words: [] };
      const subjects = [
        { ...nobodys, person: somebody(), words: ['架空', 'Declined@Erased.example'] },
        { ...nobodys, enrolments: left ? [left] : [] },
      ];
      await waitFor(
        async () =>
          (await service.call(registry, erasePeople, { subjects }, { owner: 'progress-tracking' })).state === 'done',
        { what: 'the erasure' },
      );
      expect(await emails(programme)).toEqual(['stays']);
      expect(await writtenTo('@erased.example')).toEqual(['stays']);
    });

    it('should be forgotten with the programme where they made nobody a person, and after three days unconfirmed', async () => {
      const longAgo = { fiscalYear: 2020, startsOn: '2020-04-01', endsOn: '2021-03-31' };
      const privacy = { purpose: '講座の運営', notice: '2026-04', retentionYears: 3 };
      const [over, unsaid, accepted, going] = [
        await openFor('over-1', {}, { privacy }),
        await openFor('over-2'),
        await openFor('over-3', {}, { privacy }),
        await openFor('going', {}, { privacy }),
      ];
      for (const programme of [over, unsaid, accepted, going]) {
        await confirmed(programme, 'declined@over.example');
        await decide(programme, [await idOf(programme, 'declined@over.example')], 'decline');
      }
      await confirmed(accepted, 'accepted@over.example');
      await decide(accepted, [await idOf(accepted, 'accepted@over.example')], 'accept');
      await apply(going, 'unconfirmed@over.example');
      await apply(going, 'forgotten@over.example');
      const forgotten = { 'applicant.email': 'forgotten@over.example' };
      const createdAt = new Date(Date.now() - 4 * 86_400_000);
      await service.inside(() => service.applications.updateOne(forgotten, { $set: { createdAt } }));
      await openFor('over-1', {}, { privacy, ...longAgo });
      await openFor('over-2', {}, longAgo);
      await openFor('over-3', {}, { privacy, ...longAgo });
      await service.stopService();
      await service.startAnother();
      const left = () => Promise.all([over, unsaid, accepted, going].map(emails));
      await waitFor(async () => (await left()).flat().length === 4, { what: 'what is not needed to go' });
      expect(await left()).toEqual([
        [],
        [],
        // The office has not confirmed that its people go.
        ['accepted', 'declined'],
        ['declined', 'unconfirmed'],
      ]);
    });
  });

  it('should be shown whole, answer after answer, where much is said of them', async () => {
    const before = await service.call(nobody, listOpenProgrammes, { municipality });
    const purpose = '学'.repeat(4000);
    const opened: string[] = [];
    for (let n = 0; n < 20; n += 1) opened.push(await openFor(`long-${n}`, { purpose }));
    const seen: string[] = before.programmes.map(({ programme }) => programme);
    const answers: string[][] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { programmes, nextCursor }: OutputOf<typeof listOpenProgrammes> = await service.call(
        nobody,
        listOpenProgrammes,
        { municipality, ...(cursor && { cursor }) },
      );
      answers.push(programmes.map(({ programme }) => programme));
      cursor = nextCursor;
    }
    expect(answers.length).toBeGreaterThan(1);
    expect(answers.flat().toSorted()).toEqual([...seen, ...opened].toSorted());
  });
});
