import { ChallengeId, type RequestOf } from '#contracts';
import {
  getChallenge,
  listRaisedChallenges,
  raiseChallenge,
  reviseChallenge,
  setSameHere,
  settleChallenge,
} from '#contracts/exchange';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  auditor,
  neighbour,
  officer,
  other,
  secretariat,
  startExchange,
  type TestExchange,
} from '../exchange.factory.js';

const text: Omit<RequestOf<typeof raiseChallenge>, 'key'> = {
  theme: 'staff',
  kind: 'budget',
  otherKind: null,
  title: '予算が続かない',
  tried: '研修費を各課から集めた。',
  stage: 'starting',
  urgency: 'now',
  visibility: 'members',
};
const unknown = { code: 'challenge-not-found', kind: 'not-found' };

describe('challenges', () => {
  let exchange: TestExchange;

  beforeAll(async () => {
    exchange = await startExchange();
  });
  afterAll(() => exchange.stop());

  const raise = (key: string, changes: Partial<typeof text> = {}, as = officer) =>
    exchange.call(as, raiseChallenge, { key, ...text, ...changes });
  const titles = async (as: typeof officer, sought: RequestOf<typeof listRaisedChallenges> = {}) =>
    (await exchange.call(as, listRaisedChallenges, sought)).items.map(({ title }) => title);

  it('should be written down once for a key, also when it comes twice at once', async () => {
    const [one, two] = await Promise.all([raise('once'), raise('once')]);
    expect(one).toEqual(two);
    const { challenge } = one;
    expect(await exchange.call(officer, getChallenge, { challenge })).toMatchObject({
      ...text,
      municipality: '992011',
      municipalityName: 'デモ県あおば市',
      version: 1,
      state: 'open',
      same: 0,
    });
    await expect(raise('once', { title: '別の課題' })).rejects.toMatchObject({ code: 'challenge-key-taken' });
  });

  it('should have a kind in own words where it is another', async () => {
    await expect(raise('other', { kind: 'other' })).rejects.toMatchObject({ code: 'kind-unsaid', kind: 'invalid' });
  });

  it('should be read by the officials of every member and by the secretariat once it is shared', async () => {
    const { challenge } = await raise('shared');
    for (const as of [officer, auditor, neighbour, secretariat])
      expect(await exchange.call(as, getChallenge, { challenge })).toMatchObject({ challenge, tried: text.tried });
  });

  it('should be unknown to everybody else while it is its municipality’s alone', async () => {
    const { challenge } = await raise('kept', { visibility: 'own', title: 'うちだけの課題' });
    expect(await exchange.call(officer, getChallenge, { challenge })).toMatchObject({ challenge });
    for (const as of [neighbour, secretariat]) {
      await expect(exchange.call(as, getChallenge, { challenge })).rejects.toMatchObject(unknown);
      expect(await titles(as)).not.toContain('うちだけの課題');
    }
    expect(await titles(officer)).toContain('うちだけの課題');
    const nothing = ChallengeId.parse('00000000-0000-4000-8000-000000000000');
    await expect(exchange.call(neighbour, getChallenge, { challenge: nothing })).rejects.toMatchObject(unknown);
  });

  it('should be written anew by its own municipality over the version that was read', async () => {
    const { challenge, version } = await raise('revised');
    const revise = (as: typeof officer, changes: Partial<typeof text>, read = version) =>
      exchange.call(as, reviseChallenge, { challenge, version: read, ...text, ...changes });
    expect(await revise(officer, { stage: 'underway' })).toEqual({ challenge, version: 2 });
    expect(await revise(officer, { stage: 'underway' })).toEqual({ challenge, version: 2 });
    await expect(revise(officer, { stage: 'advanced' })).rejects.toMatchObject({ code: 'version-outdated' });
    await expect(revise(neighbour, { stage: 'advanced' }, 2)).rejects.toMatchObject(unknown);
    expect(await exchange.call(neighbour, getChallenge, { challenge })).toMatchObject({ stage: 'underway' });
  });

  it('should be solved and opened again, also by two at once', async () => {
    const { challenge } = await raise('solved', { title: '解けた課題' });
    const settle = (state: 'open' | 'solved') => exchange.call(officer, settleChallenge, { challenge, state });
    await Promise.all([settle('solved'), settle('solved')]);
    expect(await titles(neighbour, { state: 'solved' })).toEqual(['解けた課題']);
    await settle('open');
    expect(await titles(neighbour, { state: 'solved' })).toEqual([]);
    const foreign = exchange.call(neighbour, settleChallenge, { challenge, state: 'solved' });
    await expect(foreign).rejects.toMatchObject(unknown);
  });

  it('should count each other municipality once that says it is the same there, until it takes that back', async () => {
    const { challenge } = await raise('same');
    const say = (as: typeof officer, sameHere: boolean) => exchange.call(as, setSameHere, { challenge, sameHere });
    await Promise.all([say(neighbour, true), say(neighbour, true), say(other, true)]);
    expect(await say(neighbour, true)).toEqual({ same: 2, sameHere: true });
    expect(await say(neighbour, false)).toEqual({ same: 1, sameHere: false });
    expect(await say(neighbour, false)).toEqual({ same: 1, sameHere: false });
    expect(await exchange.call(other, getChallenge, { challenge })).toMatchObject({ same: 1, sameHere: true });
    const { items } = await exchange.call(secretariat, listRaisedChallenges, {});
    expect(items.find((one) => one.challenge === challenge)?.same).toBe(1);
    await expect(say(officer, true)).rejects.toMatchObject({ code: 'own-challenge' });
    const kept = await raise('same-kept', { visibility: 'own' });
    const hidden = exchange.call(neighbour, setSameHere, { challenge: kept.challenge, sameHere: true });
    await expect(hidden).rejects.toMatchObject(unknown);
  });

  it('should be found by theme, kind and stage, and as the municipality’s own', async () => {
    await raise('found', { theme: 'citizens', kind: 'managers', stage: 'advanced', title: '市民' }, neighbour);
    await raise('found', { theme: 'citizens', kind: 'budget', title: '市民と予算' });
    expect(await titles(officer, { theme: 'citizens' })).toEqual(['市民と予算', '市民']);
    expect(await titles(officer, { theme: 'citizens', kind: 'managers' })).toEqual(['市民']);
    expect(await titles(officer, { theme: 'citizens', stage: 'starting' })).toEqual(['市民と予算']);
    expect(await titles(neighbour, { of: 'own' })).toEqual(['市民']);
    expect(await titles(secretariat, { of: 'own' })).toEqual([]);
  });

  it('should come page by page without gap or repeat', async () => {
    const all = await titles(officer);
    const paged: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await exchange.call(officer, listRaisedChallenges, { limit: 2, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(all);
  });

  it('should be open to officials of members alone', async () => {
    const { member: _, ...outsider } = officer;
    for (const asked of [
      exchange.call(outsider, listRaisedChallenges, {}),
      exchange.call(outsider, getChallenge, { challenge: ChallengeId.parse('6a1f0c52-3c4d-4f5e-8a6b-9c0d1e2f3a4b') }),
    ])
      await expect(asked).rejects.toMatchObject({ code: 'not-a-member' });
  });
});
