import { AccountId } from '#contracts';
import {
  answerConfirmation,
  countMyConfirmations,
  findConfirmers,
  getOutcome,
  inspectConfirmation,
  listWorkplaceUses,
  recordWorkplaceUse,
  requestUseConfirmation,
} from '#contracts/outcomes';
import { inDatabase, resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { here, linkIn, officer, programme, startOutcomes, type TestOutcomes } from '../outcome-tracking.factory.js';

const use = { on: '2026-10-30', what: '窓口集計の自動化', hoursSavedPerMonth: 4, evidence: 'マクロの手順書' };
const key = { on: use.on, what: use.what };

describe('a use at work that somebody is asked to confirm', () => {
  let outcomes: TestOutcomes;
  let learner: ReturnType<TestOutcomes['learner']>;
  let boss: { account: AccountId; name: string; email: string };
  beforeAll(async () => {
    await resetServers();
    outcomes = await startOutcomes();
  });
  afterAll(() => outcomes.stop());
  beforeEach(async () => {
    learner = outcomes.learner();
    boss = { account: AccountId.parse(randomUUID()), name: '課長 一郎', email: `${randomUUID()}@city.example` };
    outcomes.managers.set(learner.person, [{ ...boss, role: 'department-manager', language: 'ja' }]);
    await outcomes.call(learner.itself, recordWorkplaceUse, { enrolmentId: learner.enrolment, ...use });
  });

  type To = Parameters<typeof request>[0];
  const request = (to: { by: 'account'; account: AccountId } | { by: 'address'; email: string }, as = learner.itself) =>
    outcomes.call(as, requestUseConfirmation, { enrolmentId: learner.enrolment, ...key, to });
  const toBoss = (): To => ({ by: 'account', account: boss.account });
  /** The newest link that was mailed to the manager, once so many mails have come. */
  const link = async (count = 1, email = boss.email) =>
    linkIn((await outcomes.mailsTo(email, count)).at(-1)?.text ?? '');
  const asked = async (to = toBoss()) => {
    await request(to);
    return link();
  };
  type Answer = Parameters<typeof answer>[1];
  const answer = (
    secret: string,
    say:
      | { say: 'confirm'; hours: number }
      | { say: 'correct'; hours: number; word?: string }
      | { say: 'doubt'; word: string },
  ) => outcomes.call({}, answerConfirmation, { link: secret, answer: say });
  const confirm: Answer = { say: 'confirm', hours: 4 };
  const uses = async () => (await outcomes.call(learner.itself, getOutcome, { enrolmentId: learner.enrolment })).uses;

  it('should be shown to whoever opens the mailed link, and be confirmed once, both being told', async () => {
    expect(await outcomes.call(learner.itself, findConfirmers, { enrolmentId: learner.enrolment })).toEqual({
      managers: [{ account: boss.account, name: boss.name, role: 'department-manager' }],
      addressesEndWith: '@city.example',
    });
    expect(await request(toBoss())).toEqual({ outcome: 'asked' });
    expect(await request(toBoss())).toEqual({ outcome: 'unchanged' });
    const secret = await link();
    expect(await outcomes.call({}, inspectConfirmation, { link: secret })).toMatchObject({
      answersAs: boss.name,
      municipality: 'デモ県あおば市',
      learner: '架空 花子',
      programme: 'はじめてのIT',
      ...use,
      state: 'self-reported',
    });
    expect(await uses()).toMatchObject([{ state: 'self-reported', asked: { whom: boss.name, state: 'waiting' } }]);
    expect(await answer(secret, confirm)).toEqual({ outcome: 'answered', state: 'confirmed' });
    expect(await answer(secret, confirm)).toEqual({ outcome: 'unchanged', state: 'confirmed' });
    expect((await outcomes.mailsTo(learner.email, 1))[0]?.text).toContain('答えが届きました');
    expect((await outcomes.mailsTo(boss.email, 2)).at(-1)?.text).toContain('あなたの名前で答えを受け付けました');
    expect(await uses()).toMatchObject([
      {
        state: 'confirmed',
        confirmedHoursPerMonth: 4,
        history: [
          { by: 'learner', said: 'reported' },
          { by: 'confirmer', said: 'confirmed' },
        ],
        asked: { state: 'answered' },
      },
    ]);
  });

  it('should take another answer in place of the first until the link ends, and keep both', async () => {
    const secret = await asked();
    await answer(secret, confirm);
    expect(await answer(secret, { say: 'correct', hours: 2.5, word: '繁忙期を除く' })).toEqual({
      outcome: 'replaced',
      state: 'corrected',
    });
    expect(await answer(secret, { say: 'doubt', word: '使っているのを見ていない' })).toMatchObject({
      state: 'doubted',
    });
    const [shown] = await uses();
    expect(shown).toMatchObject({ state: 'doubted', hoursSavedPerMonth: 4, confirmedHoursPerMonth: null });
    expect(shown?.history.map(({ said }) => said)).toEqual(['reported', 'confirmed', 'corrected', 'doubted']);
  });

  it('should be counted for the manager who was asked, until it is answered', async () => {
    const mine = (account = boss.account) =>
      outcomes.call(
        { tenant: here, account, roles: ['department-manager'], departments: [randomUUID()] },
        countMyConfirmations,
        {},
      );
    expect(await mine()).toEqual({ waiting: 0, firstEndsAt: null });
    const secret = await asked();
    await waitFor(async () => (await mine()).waiting === 1, { what: 'the link to be out' });
    expect(Date.parse((await mine()).firstEndsAt ?? '')).toBeGreaterThan(Date.now());
    expect((await mine(AccountId.parse(randomUUID()))).waiting).toBe(0);
    await answer(secret, confirm);
    expect((await mine()).waiting).toBe(0);
  });

  it('should be answered by one of two who confirm and doubt at once after the other, both kept', async () => {
    const secret = await asked();
    await Promise.all([answer(secret, confirm), answer(secret, { say: 'doubt', word: '不明' })]);
    expect((await uses())[0]?.history).toHaveLength(3);
  });

  it('should be confirmed only with the hours that were seen, and be self-reported again with other hours', async () => {
    const secret = await asked();
    const report = (hoursSavedPerMonth: number) =>
      outcomes.call(learner.itself, recordWorkplaceUse, { enrolmentId: learner.enrolment, ...key, hoursSavedPerMonth });
    await report(6);
    await expect(answer(secret, confirm)).rejects.toMatchObject({ code: 'use-changed' });
    await answer(secret, { say: 'confirm', hours: 6 });
    await report(6);
    expect(await uses()).toMatchObject([{ state: 'confirmed', evidence: use.evidence }]);
    await report(40);
    expect(await uses()).toMatchObject([{ state: 'self-reported', confirmedHoursPerMonth: null }]);
  });

  it('should be opened by no other link: none that never was, was replaced or has ended', async () => {
    const secret = await asked();
    const wrong = { code: 'wrong-link' };
    for (const other of ['', 'x', `${here}-${'a'.repeat(43)}`, secret.replace(here, '992020'), secret.slice(0, -1)])
      await expect(answer(other || '-', confirm)).rejects.toMatchObject(wrong);
    const email = `${randomUUID()}@city.example`;
    expect(await request({ by: 'address', email }, officer)).toEqual({ outcome: 'asked-anew' });
    await expect(answer(secret, confirm)).rejects.toMatchObject(wrong);
    const newer = await link(1, email);
    expect((await outcomes.call({}, inspectConfirmation, { link: newer })).answersAs).toBe(email);
    await inDatabase(outcomes.env['MONGODB_URI'] ?? '', 'outcome-tracking', (collection) =>
      collection('use_confirmations').updateOne(
        { enrolment: learner.enrolment },
        { $set: { until: new Date(Date.now() - 1) } },
      ),
    );
    await expect(answer(newer, confirm)).rejects.toMatchObject(wrong);
    expect(await uses()).toMatchObject([{ state: 'self-reported', asked: { state: 'link-ended' } }]);
    expect(await request({ by: 'address', email }, officer)).toEqual({ outcome: 'asked-anew' });
  });

  it('should not be answered by a manager who left, and be handed to somebody else by the office', async () => {
    const secret = await asked();
    outcomes.managers.set(learner.person, []);
    await expect(answer(secret, confirm)).rejects.toMatchObject({ code: 'confirmer-left' });
    await expect(outcomes.call({}, inspectConfirmation, { link: secret })).rejects.toMatchObject({
      code: 'confirmer-left',
    });
    await expect(request(toBoss())).rejects.toMatchObject({ code: 'not-their-manager' });
    const email = `${randomUUID()}@elsewhere.example`;
    await request({ by: 'address', email }, officer);
    expect(await answer(await link(1, email), confirm)).toMatchObject({ state: 'confirmed' });
  });

  it('should say that nobody got the mail when the manager left before it went', async () => {
    outcomes.managers.set(learner.person, [{ ...boss, role: 'department-manager', email: null, language: 'ja' }]);
    await request(toBoss());
    await waitFor(async () => (await uses())[0]?.asked?.state === 'not-delivered', { what: 'the end of the mail' });
  });

  it('should be sent by a learner to an address of the own house only, and never to the own one', async () => {
    const elsewhere = { code: 'address-elsewhere' };
    await expect(request({ by: 'address', email: 'x@elsewhere.example' })).rejects.toMatchObject(elsewhere);
    await expect(request({ by: 'address', email: learner.email })).rejects.toMatchObject({ code: 'own-address' });
    await expect(request({ by: 'address', email: learner.email }, officer)).rejects.toMatchObject({
      code: 'own-address',
    });
    outcomes.emails.set(learner.person, 'somebody@gmail.com');
    await expect(request({ by: 'address', email: 'friend@gmail.com' })).rejects.toMatchObject(elsewhere);
    expect(await request({ by: 'address', email: 'chief@gmail.com' }, officer)).toEqual({ outcome: 'asked' });
  });

  it('should be nobody else’s to ask about', async () => {
    const other = outcomes.learner().itself;
    await expect(request(toBoss(), other)).rejects.toMatchObject({ code: 'unknown-enrolment' });
    const to = toBoss();
    const unknown = { enrolmentId: learner.enrolment, on: '2026-01-01', what: 'なし', to };
    await expect(outcomes.call(learner.itself, requestUseConfirmation, unknown)).rejects.toMatchObject({
      code: 'unknown-use',
    });
  });

  it('should be listed for the office, page by page, with the learner’s name', async () => {
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await outcomes.call(officer, listWorkplaceUses, { programme, limit: 2, ...(cursor && { cursor }) });
      found.push(...page.items.map(({ enrolment }) => enrolment));
      cursor = page.nextCursor;
    }
    expect(found).toContain(learner.enrolment);
    expect(new Set(found).size).toBe(found.length);
    const neighbour = { ...officer, tenant: '992020' };
    expect((await outcomes.call(neighbour, listWorkplaceUses, { programme })).items).toEqual([]);
  });

  it('should have its mails sent all the same when the service died before posting them', async () => {
    const secret = await asked();
    await answer(secret, confirm);
    await outcomes.mailsTo(learner.email, 1);
    await inDatabase(outcomes.env['MONGODB_URI'] ?? '', 'outcome-tracking', async (collection) => {
      // As a crash between the answer and the posting of its mails leaves it, a minute ago.
      const [request] = await collection('use_confirmations').find({ enrolment: learner.enrolment }).toArray();
      await collection('mails').deleteMany({ subject: String(request?._id), kind: 'use-confirmed' });
      const left = { owesMails: true, changedAt: new Date(Date.now() - 60_000) };
      await collection('use_confirmations').updateOne({ enrolment: learner.enrolment }, { $set: left });
    });
    await outcomes.restart();
    await waitFor(
      () =>
        inDatabase(outcomes.env['MONGODB_URI'] ?? '', 'outcome-tracking', async (collection) => {
          const [request] = await collection('use_confirmations').find({ enrolment: learner.enrolment }).toArray();
          const mail = { subject: String(request?._id), kind: 'use-confirmed' };
          return !request?.['owesMails'] && (await collection('mails').countDocuments(mail)) === 1;
        }),
      // A sweep that the stop cut off is begun again when its lock has ended, half a minute later.
      { what: 'the mails to be posted' },
    );
  });
});
