import { AccountId, SharedThingId, type Caller, type ChallengeId, type PracticeId, type RequestOf } from '#contracts';
import {
  answerChallenge,
  approvePractice,
  getChallenge,
  getPractice,
  hideReportedThing,
  keepPracticeAttachment,
  listChallengeAnswers,
  listPracticeNotes,
  listPractices,
  listRaisedChallenges,
  listReportedThings,
  listSimilarMunicipalities,
  notePractice,
  openPracticeAttachment,
  previewNewsletter,
  proposePractice,
  raiseChallenge,
  reportMisuse,
  reviseChallenge,
  savePracticeDraft,
  searchExchange,
  setChallengeSubscription,
  setPracticeThanks,
  setSameHere,
  settleReports,
  showPractice,
  showPracticeAttachment,
  showPractices,
  startPractice,
  withdrawPracticeNote,
  type ReportState,
  type SharedKind,
} from '#contracts/exchange';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  admin,
  neighbour,
  officer,
  other,
  secretariat,
  startExchange,
  type TestExchange,
} from '../exchange.factory.js';

const gateway: Partial<Caller> = { service: 'gateway' };
const nothing = { context: '', problem: '', cost: '', people: '', result: '', failed: '', figures: [] };
const reason = '個人の名前を消してください';

/** What 992011 shares is reported by 992020; 992038 only reads. */
describe('misuse', () => {
  let exchange: TestExchange;
  beforeAll(async () => {
    exchange = await startExchange();
  });
  afterAll(() => exchange.stop());

  const raise = async (title = '予算が続かない', changes: Partial<RequestOf<typeof raiseChallenge>> = {}) =>
    (
      await exchange.call(officer, raiseChallenge, {
        key: randomUUID(),
        theme: 'staff',
        kind: 'budget',
        otherKind: null,
        stage: 'starting',
        urgency: 'now',
        title,
        tried: '',
        visibility: 'members',
        ...changes,
      })
    ).challenge;
  async function publish(title: string) {
    const bytes = { fileName: '要綱.pdf', fileHash: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 2048 };
    const { attachment } = await exchange.call(officer, keepPracticeAttachment, bytes);
    const begun = await exchange.call(officer, startPractice, { key: randomUUID(), theme: 'staff', title });
    const text = { theme: 'staff', title, done: '毎朝学ぶ', visibility: 'public', ...nothing } as const;
    const draft = { ...begun, ...text, attachments: [attachment] };
    const proposed = await exchange.call(
      officer,
      proposePractice,
      await exchange.call(officer, savePracticeDraft, draft),
    );
    const { practice } = await exchange.call(admin, approvePractice, proposed);
    return { practice, attachment };
  }
  const report = (kind: SharedKind, thing: string, text = '名前が出ている', as = neighbour) =>
    exchange.call(as, reportMisuse, { kind, thing: SharedThingId.parse(thing), misuse: 'personal-data', text });
  const hide = (thing: string, why = reason) =>
    exchange.call(secretariat, hideReportedThing, { thing: SharedThingId.parse(thing), reason: why });
  const settle = (thing: string, state: 'open' | 'dismissed') =>
    exchange.call(secretariat, settleReports, { thing: SharedThingId.parse(thing), state });
  const reported = async (state: ReportState) =>
    (await exchange.call(secretariat, listReportedThings, { state, limit: 200 })).items;
  const reportOf = async (thing: string, state: ReportState = 'open') =>
    (await reported(state)).find((one) => String(one.thing) === thing);
  const found = async (as: Partial<Caller>, q: string) =>
    (await exchange.call(as, searchExchange, { q })).items.map(({ id }) => id);
  const codeOf = async (asked: Promise<unknown>) =>
    asked.then(
      () => 'answered',
      (error: { code: string }) => error.code,
    );

  describe('that is reported', () => {
    it('should be told to the secretariat once for each municipality, in its newest words, and to nobody else', async () => {
      const challenge = await raise();
      const before = await exchange.call(officer, getChallenge, { challenge });
      await Promise.all([report('challenge', challenge), report('challenge', challenge)]);
      expect(await report('challenge', challenge, '二人の名前が出ている')).toEqual({ thing: challenge });
      await report('challenge', challenge, '名前がある', other);
      expect(await reportOf(challenge)).toMatchObject({
        kind: 'challenge',
        page: challenge,
        municipality: '992011',
        municipalityName: 'デモ県あおば市',
        excerpt: '予算が続かない',
        state: 'open',
        hidden: null,
        municipalities: 2,
        reports: [
          { municipality: '992038', misuse: 'personal-data', text: '名前がある' },
          { municipality: '992020', misuse: 'personal-data', text: '二人の名前が出ている' },
        ],
      });
      expect(await exchange.call(officer, getChallenge, { challenge })).toEqual(before);
      expect(await codeOf(exchange.call(admin, listReportedThings, {}))).toBe('forbidden');
    });

    it('should be another municipality’s, and something that the reporter sees', async () => {
      const [shared, own] = [await raise(), await raise('庁内だけ', { visibility: 'own' })];
      expect(await codeOf(report('challenge', shared, '名前', officer))).toBe('own-shared-thing');
      for (const [kind, thing] of [
        ['challenge', own],
        ['practice', shared],
        ['practice-note', randomUUID()],
        ['challenge-answer', randomUUID()],
      ] as const)
        expect(await codeOf(report(kind, thing))).toBe('shared-thing-not-found');
      expect(await codeOf(hide(shared))).toBe('reported-thing-not-found');
      expect(await codeOf(settle(shared, 'dismissed'))).toBe('reported-thing-not-found');
    });

    it('should be shown to the secretariat as it is now, and not at all when it was taken back', async () => {
      const { practice } = await publish('窓口の工夫');
      const { note } = await exchange.call(officer, notePractice, {
        practice,
        key: 'x',
        kind: 'comment',
        text: '続けます',
      });
      await report('practice', practice);
      await report('practice-note', note);
      expect(await reportOf(practice)).toMatchObject({ page: practice, excerpt: '窓口の工夫\n毎朝学ぶ' });
      expect(await reportOf(note)).toMatchObject({ page: practice, excerpt: '続けます' });
      await exchange.call(officer, withdrawPracticeNote, { practice, note });
      expect(await reportOf(note)).toMatchObject({ page: practice, excerpt: null });
    });

    it('should be dismissed and opened again, and come back by itself when something else is reported', async () => {
      const challenge = await raise();
      await report('challenge', challenge);
      for (const _ of ['once', 'twice'])
        expect(await settle(challenge, 'dismissed')).toEqual({ thing: challenge, state: 'dismissed' });
      await report('challenge', challenge);
      expect(await reportOf(challenge, 'dismissed')).toMatchObject({ municipalities: 1 });
      await settle(challenge, 'open');
      expect(await reportOf(challenge)).toMatchObject({ municipalities: 1 });
      await settle(challenge, 'dismissed');
      await report('challenge', challenge, 'もう一人いる');
      expect(await reportOf(challenge)).toMatchObject({ reports: [{ text: 'もう一人いる' }] });
      expect(await exchange.call(other, getChallenge, { challenge })).not.toHaveProperty('hidden');
    });

    it('should come page by page, what was reported last first', async () => {
      const all = await reported('open');
      expect(all.length).toBeGreaterThan(2);
      const first = await exchange.call(secretariat, listReportedThings, { limit: 2 });
      const rest = await exchange.call(secretariat, listReportedThings, { limit: 200, cursor: first.nextCursor ?? '' });
      expect([...first.items, ...rest.items]).toEqual(all);
      const times = all.map(({ reportedAt }) => Date.parse(reportedAt));
      expect(times).toEqual(times.toSorted((a, b) => b - a));
    });
  });

  describe('that is hidden', () => {
    it('should let others take back what they noted on it', async () => {
      const { practice } = await publish('窓口の当番');
      const said = { practice, key: 'y', kind: 'comment', text: '試します' } as const;
      const { note } = await exchange.call(neighbour, notePractice, said);
      await report('practice', practice);
      await hide(practice);
      expect(await codeOf(exchange.call(neighbour, listPracticeNotes, { practice }))).toBe('practice-not-found');
      const taken = await exchange.call(neighbour, withdrawPracticeNote, { practice, note });
      expect(taken).toEqual({ outcome: 'withdrawn' });
    });

    /** Everywhere where a practice is shown. */
    const practiceSeen = async (
      as: Partial<Caller>,
      { practice, attachment }: Awaited<ReturnType<typeof publish>>,
    ) => ({
      read: await codeOf(exchange.call(as, getPractice, { practice })),
      notes: await codeOf(exchange.call(as, listPracticeNotes, { practice })),
      document: await codeOf(exchange.call(as, openPracticeAttachment, { practice, edition: 1, attachment })),
      listed: (await exchange.call(as, listPractices, { limit: 200 })).items.some((one) => one.practice === practice),
      found: (await found(as, '隠す事例')).includes(practice),
    });
    const everywhere = { read: 'answered', notes: 'answered', document: 'answered', listed: true, found: true };
    const nowhere = {
      read: 'practice-not-found',
      notes: 'practice-not-found',
      document: 'practice-not-found',
      listed: false,
      found: false,
    };
    const openly = async ({ practice, attachment }: Awaited<ReturnType<typeof publish>>) => ({
      page: await codeOf(exchange.call(gateway, showPractice, { practice })),
      document: await codeOf(exchange.call(gateway, showPracticeAttachment, { practice, edition: 1, attachment })),
      listed: (await exchange.call(gateway, showPractices, {})).html.includes(practice),
      inNewsletter: (
        await exchange.call(secretariat, previewNewsletter, { roles: ['municipality-officer'], intro: '！' })
      ).text.includes('隠す事例'),
    });
    const linkedBy = async (challenge: ChallengeId) =>
      (await exchange.call(other, listChallengeAnswers, { challenge })).items.map(({ practice }) => practice?.title);

    it('should, a practice, show nowhere but to its own municipality and the secretariat, until it is shown again', async () => {
      const published = await publish('隠す事例');
      const { practice } = published;
      const challenge = await raise();
      await exchange.call(neighbour, answerChallenge, { challenge, key: 'linked', text: '見てください', practice });
      await report('practice', practice);
      expect(await practiceSeen(other, published)).toEqual(everywhere);
      const open = { page: 'answered', document: 'answered', listed: true, inNewsletter: true };
      expect(await openly(published)).toEqual(open);
      expect(await linkedBy(challenge)).toEqual(['隠す事例']);

      const hidden = { thing: practice, state: 'hidden' };
      expect(await Promise.all([hide(practice), hide(practice)])).toEqual([hidden, hidden]);
      for (const as of [neighbour, other]) expect(await practiceSeen(as, published)).toEqual(nowhere);
      expect(await openly(published)).toEqual({
        page: 'practice-not-found',
        document: 'practice-not-found',
        listed: false,
        inNewsletter: false,
      });
      expect(await linkedBy(challenge)).toEqual([undefined]);
      for (const asked of [
        exchange.call(other, setPracticeThanks, { practice, thanked: true }),
        exchange.call(other, notePractice, { practice, key: 'x', kind: 'comment', text: '続けます' }),
        exchange.call(other, answerChallenge, { challenge, key: 'x', text: '見てください', practice }),
      ])
        expect(await codeOf(asked)).toBe('practice-not-found');
      expect(await codeOf(report('practice', practice, '名前', other))).toBe('shared-thing-not-found');

      expect(await hide(practice, '別の理由')).toEqual(hidden);
      for (const as of [officer, secretariat]) {
        expect(await practiceSeen(as, published)).toEqual(everywhere);
        expect((await exchange.call(as, getPractice, { practice })).hidden).toMatchObject({ reason });
        const { items } = await exchange.call(as, listPractices, { limit: 200 });
        expect(items.find((one) => one.practice === practice)?.hidden).toMatchObject({ reason });
      }
      expect(await reportOf(practice, 'hidden')).toMatchObject({ state: 'hidden', hidden: { reason } });

      for (const _ of ['once', 'twice'])
        expect(await settle(practice, 'open')).toEqual({ thing: practice, state: 'open' });
      expect(await practiceSeen(other, published)).toEqual(everywhere);
      expect(await openly(published)).toEqual(open);
      expect(await linkedBy(challenge)).toEqual(['隠す事例']);
      expect(await exchange.call(officer, getPractice, { practice })).not.toHaveProperty('hidden');
      expect(await reportOf(practice)).toMatchObject({ hidden: null });
    });

    it('should, a practice, stay hidden when its municipality publishes the next version', async () => {
      const { practice } = await publish('書き直す事例');
      await report('practice', practice);
      await hide(practice);
      await reprise(practice);
      expect(await codeOf(exchange.call(other, getPractice, { practice }))).toBe('practice-not-found');
      expect(await exchange.call(officer, getPractice, { practice })).toMatchObject({ edition: 2, hidden: { reason } });
      expect(await reportOf(practice, 'hidden')).toMatchObject({ excerpt: '書き直した事例\n名前を消した' });
      await settle(practice, 'dismissed');
      expect(await exchange.call(other, getPractice, { practice })).toMatchObject({ edition: 2 });
    });

    const reprise = async (practice: PracticeId) => {
      // Begun, saved, proposed, approved, hidden.
      const text = {
        theme: 'staff',
        title: '書き直した事例',
        done: '名前を消した',
        visibility: 'public',
        ...nothing,
      } as const;
      const saved = await exchange.call(officer, savePracticeDraft, { practice, version: 5, ...text });
      await exchange.call(admin, approvePractice, await exchange.call(officer, proposePractice, saved));
    };

    const challengeSeen = async (as: Partial<Caller>, challenge: ChallengeId) => ({
      read: await codeOf(exchange.call(as, getChallenge, { challenge })),
      answers: await codeOf(exchange.call(as, listChallengeAnswers, { challenge })),
      listed: (await exchange.call(as, listRaisedChallenges, { limit: 200 })).items.some(
        (one) => one.challenge === challenge,
      ),
      found: (await found(as, '隠す課題')).includes(challenge),
    });
    const newChallenges = async () =>
      /新しい課題：(\d+)件/.exec(
        (await exchange.call(secretariat, previewNewsletter, { roles: ['municipality-officer'], intro: '' })).text,
      )?.[1];
    const matched = async (challenge: ChallengeId) =>
      (await exchange.call(neighbour, listSimilarMunicipalities, {})).items.some(({ works, reasons }) =>
        JSON.stringify([works, reasons]).includes(challenge),
      );

    it('should, a challenge, show nowhere but to its own municipality and the secretariat, until it is shown again', async () => {
      const challenge = await raise('隠す課題', { kind: 'managers' });
      await exchange.call(neighbour, raiseChallenge, {
        key: randomUUID(),
        theme: 'staff',
        kind: 'managers',
        otherKind: null,
        title: '隠す課題と同じ課題',
        tried: '',
        stage: 'starting',
        urgency: 'now',
        visibility: 'own',
      });
      await report('challenge', challenge);
      const seen = { read: 'answered', answers: 'answered', listed: true, found: true };
      expect(await challengeSeen(other, challenge)).toEqual(seen);
      expect(await matched(challenge)).toBe(true);
      const counted = Number(await newChallenges());

      await hide(challenge);
      const unseen = { read: 'challenge-not-found', answers: 'challenge-not-found', listed: false, found: false };
      for (const as of [neighbour, other]) expect(await challengeSeen(as, challenge)).toEqual(unseen);
      expect(await matched(challenge)).toBe(false);
      expect(Number(await newChallenges())).toBe(counted - 1);
      for (const asked of [
        exchange.call(other, setSameHere, { challenge, sameHere: true }),
        exchange.call(other, answerChallenge, { challenge, key: 'x', text: '試した' }),
      ])
        expect(await codeOf(asked)).toBe('challenge-not-found');

      for (const as of [officer, secretariat]) {
        expect(await challengeSeen(as, challenge)).toEqual(seen);
        expect((await exchange.call(as, getChallenge, { challenge })).hidden).toMatchObject({ reason });
      }
      const { version, ...kept } = await exchange.call(officer, getChallenge, { challenge });
      const { theme, kind, otherKind, stage, urgency, visibility } = kept;
      const text = { theme, kind, otherKind, title: '隠す課題（書き直し）', tried: '', stage, urgency, visibility };
      await exchange.call(officer, reviseChallenge, { challenge, version, ...text });
      expect(await challengeSeen(other, challenge)).toEqual(unseen);
      await settle(challenge, 'dismissed');
      expect(await challengeSeen(other, challenge)).toEqual(seen);
      expect(await matched(challenge)).toBe(true);
    });

    it('should, a note or an answer, not be listed but for whose it is and the secretariat', async () => {
      const challenge = await raise();
      const { practice } = await publish('書き込みのある事例');
      const { answer } = await exchange.call(officer, answerChallenge, { challenge, key: 'x', text: '答え' });
      const { note } = await exchange.call(officer, notePractice, {
        practice,
        key: 'x',
        kind: 'worked',
        text: '書き込み',
      });
      await exchange.call(neighbour, answerChallenge, { challenge, key: 'y', text: '別の答え' });
      await exchange.call(neighbour, notePractice, { practice, key: 'y', kind: 'worked', text: '別の書き込み' });
      const textsFor = async (as: Partial<Caller>) => {
        const answers = await exchange.call(as, listChallengeAnswers, { challenge });
        const notes = await exchange.call(as, listPracticeNotes, { practice });
        return [...answers.items, ...notes.items].map(({ text, hidden }) => [text, hidden?.reason]);
      };
      await report('challenge-answer', answer);
      await report('practice-note', note);
      await hide(answer);
      await hide(note);
      const others = [
        ['別の答え', undefined],
        ['別の書き込み', undefined],
      ];
      for (const as of [neighbour, other]) expect(await textsFor(as)).toEqual(others);
      for (const as of [officer, secretariat])
        expect(await textsFor(as)).toEqual([['答え', reason], others[0], ['書き込み', reason], others[1]]);
      const page = await exchange.call(other, listChallengeAnswers, { challenge, limit: 1 });
      expect(page).toMatchObject({ items: [{ text: '別の答え' }], nextCursor: null });
      expect(await codeOf(report('challenge-answer', answer, '名前', other))).toBe('shared-thing-not-found');
      expect(await reportOf(answer, 'hidden')).toMatchObject({ page: challenge, excerpt: '答え' });
      await settle(answer, 'open');
      await settle(note, 'dismissed');
      expect(await textsFor(other)).toEqual([['答え', undefined], others[0], ['書き込み', undefined], others[1]]);
    });

    it('should not be mailed about', async () => {
      const [quiet, open] = [await raise('隠れている課題'), await raise('見えている課題')];
      const account = AccountId.parse(randomUUID());
      for (const challenge of [quiet, open])
        await exchange.call({ ...neighbour, account }, setChallengeSubscription, { challenge, subscribed: true });
      await report('challenge', quiet);
      await hide(quiet);
      await exchange.call(officer, answerChallenge, { challenge: quiet, key: 'x', text: '答え' });
      await exchange.call(officer, answerChallenge, { challenge: open, key: 'x', text: '答え' });
      const mails = await exchange.mailsTo(account, 1);
      expect(mails.map(({ text }) => /課題「(.+?)」/.exec(text)?.[1])).toEqual(['見えている課題']);
    });

    it('should be hidden also when the service stopped between the decision and what follows from it', async () => {
      const challenge = await raise('止まる前の課題');
      await report('challenge', challenge);
      await hide(challenge);
      await exchange.restart({
        meanwhile: () =>
          exchange.inDatabase(async (collection) => {
            await collection('challenges').updateMany({ _id: challenge as never }, { $set: { hidden: null } });
            await collection('reported_things').updateMany({ _id: challenge as never }, { $set: { unfollowed: true } });
          }),
      });
      await waitFor(
        async () =>
          (await codeOf(exchange.call(other, getChallenge, { challenge }))) === 'challenge-not-found' || undefined,
        { what: 'the challenge to be hidden' },
      );
      expect((await exchange.call(officer, getChallenge, { challenge })).hidden).toMatchObject({ reason });
    });
  });
});
