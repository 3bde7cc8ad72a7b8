import { AccountId, ChallengeAnswerId, type Caller, type ChallengeId } from '#contracts';
import {
  answerChallenge,
  approvePractice,
  getChallenge,
  listChallengeAnswers,
  proposePractice,
  raiseChallenge,
  reviseChallenge,
  savePracticeDraft,
  setChallengeSubscription,
  startPractice,
  withdrawChallengeAnswer,
  withdrawPractice,
} from '#contracts/exchange';
import { erasePeople } from '#contracts/privacy';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { neighbour, officer, other, secretariat, startExchange, type TestExchange } from '../exchange.factory.js';

const about = { theme: 'staff', kind: 'budget', otherKind: null, stage: 'starting', urgency: 'now' } as const;
const unknown = { code: 'challenge-not-found' };

describe('answers to a challenge', () => {
  let exchange: TestExchange;
  let challenge: ChallengeId;

  beforeAll(async () => {
    exchange = await startExchange();
  });
  afterAll(() => exchange.stop());

  const raise = async (visibility: 'members' | 'own' = 'members') =>
    (
      await exchange.call(officer, raiseChallenge, {
        ...about,
        key: randomUUID(),
        title: '予算が続かない',
        tried: '',
        visibility,
      })
    ).challenge;
  beforeEach(async () => {
    challenge = await raise();
  });

  const answer = (key: string, text = `${key}を試した`, as: Partial<Caller> = neighbour) =>
    exchange.call(as, answerChallenge, { challenge, key, text });
  const answersFor = async (as: Partial<Caller>) =>
    (await exchange.call(as, listChallengeAnswers, { challenge })).items.map(({ text }) => text);
  const subscribed = async (as: Partial<Caller>, is = true) => {
    const account = as.account ?? AccountId.parse(randomUUID());
    await exchange.call({ ...as, account }, setChallengeSubscription, { challenge, subscribed: is });
    return account;
  };

  it('should be read by whoever sees the challenge, the oldest first', async () => {
    await answer('one');
    await answer('two', 'twoも試した', other);
    for (const as of [officer, neighbour, secretariat])
      expect(await answersFor(as)).toEqual(['oneを試した', 'twoも試した']);
  });

  it('should link a practice that its writer may read, as it is called when the answer is read', async () => {
    const begun = await exchange.call(neighbour, startPractice, { key: 'linked', theme: 'staff', title: '朝の15分' });
    const { practice } = begun;
    const linking = { challenge, key: 'linked', text: 'これを見てください', practice };
    await expect(exchange.call(neighbour, answerChallenge, linking)).rejects.toMatchObject({
      code: 'practice-not-found',
    });
    const parts = { context: '', problem: '', done: '毎朝', cost: '', people: '', result: '', failed: '' };
    const draft = { ...begun, theme: 'staff', title: '朝の20分', ...parts, visibility: 'members' } as const;
    const saved = await exchange.call(neighbour, savePracticeDraft, { ...draft, figures: [] });
    const admin = { ...neighbour, roles: ['municipality-admin'] } as const;
    await exchange.call(admin, approvePractice, await exchange.call(neighbour, proposePractice, saved));
    const link = { practice, title: '朝の20分' };
    expect(await exchange.call(neighbour, answerChallenge, linking)).toMatchObject({ practice: link });
    await expect(
      exchange.call(neighbour, answerChallenge, { challenge, key: 'linked', text: linking.text }),
    ).rejects.toMatchObject({ code: 'answer-key-taken' });
    const linkFor = async (as: Partial<Caller>) =>
      (await exchange.call(as, listChallengeAnswers, { challenge })).items.map((one) => one.practice);
    for (const as of [officer, secretariat]) expect(await linkFor(as)).toEqual([link]);
    await exchange.call(neighbour, withdrawPractice, { practice, reason: '書き直すため' });
    expect(await linkFor(officer)).toEqual([null]);
  });

  it('should be kept once for a key, also when it comes twice at once', async () => {
    const [one, two] = await Promise.all([answer('once'), answer('once')]);
    expect(one).toEqual(two);
    expect(await answersFor(officer)).toHaveLength(1);
    await expect(answer('once', '別の答え')).rejects.toMatchObject({ code: 'answer-key-taken' });
  });

  it('should not be given to a challenge that the municipality does not see', async () => {
    challenge = await raise('own');
    await expect(answer('one')).rejects.toMatchObject(unknown);
    await expect(answersFor(neighbour)).rejects.toMatchObject(unknown);
    await expect(subscribed(neighbour)).rejects.toMatchObject(unknown);
    await answer('one', 'うちで試した', officer);
    expect(await answersFor(officer)).toEqual(['うちで試した']);
  });

  it('should be taken back by its own municipality alone', async () => {
    const { answer: given } = await answer('one');
    const withdraw = (as: Partial<Caller>, one = given) =>
      exchange.call(as, withdrawChallengeAnswer, { challenge, answer: one });
    const missing = { code: 'answer-not-found' };
    await expect(withdraw(officer)).rejects.toMatchObject(missing);
    await expect(withdraw(neighbour, ChallengeAnswerId.parse(randomUUID()))).rejects.toMatchObject(missing);
    expect(await withdraw(neighbour)).toEqual({ outcome: 'withdrawn' });
    expect(await withdraw(neighbour)).toEqual({ outcome: 'unchanged' });
    expect(await answersFor(officer)).toEqual([]);
    await expect(answer('one')).rejects.toMatchObject({ code: 'answer-key-taken' });
  });

  it('should be taken back also once the challenge is shared no more', async () => {
    const { answer: given } = await answer('one');
    const own = { ...about, title: '予算が続かない', tried: '', visibility: 'own' } as const;
    await exchange.call(officer, reviseChallenge, { challenge, version: 1, ...own });
    await expect(answersFor(neighbour)).rejects.toMatchObject(unknown);
    const withdraw = (as: Partial<Caller>, of = challenge) =>
      exchange.call(as, withdrawChallengeAnswer, { challenge: of, answer: given });
    const missing = { code: 'answer-not-found' };
    await expect(withdraw(other)).rejects.toMatchObject(missing);
    await expect(withdraw(neighbour, await raise())).rejects.toMatchObject(missing);
    expect(await withdraw(neighbour)).toEqual({ outcome: 'withdrawn' });
    expect(await answersFor(officer)).toEqual([]);
  });

  it('should come page by page without gap or repeat', async () => {
    for (const key of ['one', 'two', 'three']) await answer(key);
    const first = await exchange.call(officer, listChallengeAnswers, { challenge, limit: 2 });
    const cursor = first.nextCursor ?? '';
    const second = await exchange.call(officer, listChallengeAnswers, { challenge, limit: 2, cursor });
    expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(await answersFor(officer));
    expect(second.nextCursor).toBeNull();
  });

  it('should be told once to each account elsewhere that subscribed', async () => {
    const [here, there] = [await subscribed(officer), await subscribed(other)];
    await subscribed({ ...officer, account: here });
    const [colleague, ended] = [await subscribed(neighbour), await subscribed(other)];
    await subscribed({ ...other, account: ended }, false);
    await answer('one');
    await answer('one');
    const [mail, ...more] = await exchange.mailsTo(here, 1);
    expect(mail?.text).toContain('課題「予算が続かない」');
    expect(mail?.text).toContain(`/exchange/challenges/${challenge}?municipality=992011`);
    expect(mail?.text).toContain('デモ県ひなた町');
    expect(more).toEqual([]);
    expect(await exchange.mailsTo(there, 1)).toHaveLength(1);
    for (const nobody of [colleague, ended]) expect(await exchange.mailsTo(nobody, 0)).toEqual([]);
    const seen = await exchange.call({ ...officer, account: here }, getChallenge, { challenge });
    expect(seen.subscribed).toBe(true);
  });

  it('should be told neither to who left the office or the network nor to who was erased', async () => {
    const [gone, left] = [await subscribed(officer), await subscribed(officer)];
    const [erased, stays] = [await subscribed(officer), await subscribed(officer)];
    exchange.gone.add(gone);
    exchange.left.add(left);
    const registry = { service: 'member-registry', tenant: '992011' } as const;
    const subjects = [{ person: null, enrolments: [], accounts: [erased], words: [] }];
    await exchange.call(registry, erasePeople, { subjects }, { owner: 'exchange' });
    await answer('one');
    await answer('two');
    // The mails of the first answer were due before those of the second.
    expect(await exchange.mailsTo(stays, 2)).toHaveLength(2);
    for (const nobody of [gone, left, erased]) expect(await exchange.mailsTo(nobody, 0)).toEqual([]);
    const seen = await exchange.call({ ...officer, account: erased }, getChallenge, { challenge });
    expect(seen.subscribed).toBe(false);
  });

  it('should write to no program', async () => {
    const asked = exchange.call(officer, setChallengeSubscription, { challenge, subscribed: true });
    await expect(asked).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});
