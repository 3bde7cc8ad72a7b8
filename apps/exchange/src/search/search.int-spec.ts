import { MunicipalityCode, type RequestOf } from '#contracts';
import {
  approvePractice,
  callMeeting,
  changeMeeting,
  proposePractice,
  raiseChallenge,
  savePracticeDraft,
  searchExchange,
  startPractice,
  withdrawPractice,
} from '#contracts/exchange';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  admin,
  neighbour,
  officer,
  other,
  secretariat,
  startExchange,
  type TestExchange,
} from '../exchange.factory.js';
import { meetingText } from '../meeting.factory.js';

describe('search', () => {
  let exchange: TestExchange;

  beforeAll(async () => {
    exchange = await startExchange();
    await raise('one', { title: '管理職の理解が進まない', tried: '部課長にﾃﾞｰﾀ活用の研修をした。' });
    await raise('two', { title: '研修の予算', tried: '管理職にも話した。', theme: 'companies' });
    await raise('own', { title: '庁内だけの管理職の話', visibility: 'own' });
  });
  afterAll(() => exchange.stop());

  const raise = (key: string, changes: Partial<RequestOf<typeof raiseChallenge>> = {}) =>
    exchange.call(officer, raiseChallenge, {
      key,
      theme: 'staff',
      kind: 'managers',
      otherKind: null,
      title: '課題',
      tried: '',
      stage: 'starting',
      urgency: 'now',
      visibility: 'members',
      ...changes,
    });
  const search = (as: typeof officer, q: string, more: Partial<RequestOf<typeof searchExchange>> = {}) =>
    exchange.call(as, searchExchange, { q, ...more });
  const titles = async (...asked: Parameters<typeof search>) =>
    (await search(...asked)).items.map(({ title }) => title.map(({ text }) => text).join(''));

  async function publish(key: string, title: string, failed: string) {
    const { practice, version } = await exchange.call(officer, startPractice, { key, theme: 'staff', title });
    const parts = { context: '', problem: '', done: '', cost: '', people: '', result: '', failed };
    const shownTo = { theme: 'staff', visibility: 'members' } as const;
    const draft = { practice, version, title, ...parts, ...shownTo, figures: [] };
    const saved = await exchange.call(officer, savePracticeDraft, draft);
    const proposed = await exchange.call(officer, proposePractice, { practice, version: saved.version });
    await exchange.call(admin, approvePractice, { practice, version: proposed.version });
    return practice;
  }

  it('should find what has all the words, a title before a text, and say where', async () => {
    const { items, more } = await search(neighbour, '管理職');
    expect(items.map(({ title }) => title)).toEqual([
      [
        { text: '管理職', hit: true },
        { text: 'の理解が進まない', hit: false },
      ],
      [{ text: '研修の予算', hit: false }],
    ]);
    expect(items[1]?.excerpt[0]).toEqual({ text: '管理職', hit: true });
    expect(more).toBe(false);
    expect(await titles(neighbour, 'データ　管理職')).toEqual(['管理職の理解が進まない']);
    expect(await titles(neighbour, '管理職 給料')).toEqual([]);
  });

  it('should show a municipality’s own to itself alone', async () => {
    expect(await titles(officer, '庁内だけ')).toEqual(['庁内だけの管理職の話']);
    for (const as of [neighbour, secretariat]) expect(await titles(as, '庁内だけ')).toEqual([]);
  });

  it('should be narrowed by kind and theme', async () => {
    expect(await titles(neighbour, '管理職', { theme: 'companies' })).toEqual(['研修の予算']);
    expect(await titles(neighbour, '管理職', { kind: 'practice' })).toEqual([]);
  });

  it('should find a practice by what it says once it is published, and by its title when it is withdrawn', async () => {
    const { practice, version } = await exchange.call(officer, startPractice, {
      key: 'draft',
      theme: 'staff',
      title: '書きかけの朝活',
    });
    expect(version).toBe(1);
    expect(await titles(officer, '朝活')).toEqual([]);
    const published = await publish('published', '夕方の勉強会', '集まる人が減った。');
    const { items } = await search(neighbour, '集まる人');
    expect(items).toMatchObject([{ kind: 'practice', id: published, excerpt: [{ text: '集まる人', hit: true }, {}] }]);
    await exchange.call(officer, withdrawPractice, { practice: published, reason: '書き直すため' });
    expect(await titles(neighbour, '集まる人')).toEqual([]);
    expect((await search(neighbour, '夕方の勉強会')).items).toMatchObject([{ id: published, excerpt: [] }]);
    expect(practice).not.toBe(published);
  });

  it('should find a meeting for who is invited and the secretariat, as it is written now', async () => {
    const invited = [MunicipalityCode.parse('992020')];
    const text = meetingText({ title: '分科会のお知らせ', about: '議題は窓口の工夫。', invited });
    const { meeting, version } = await exchange.call(secretariat, callMeeting, { key: 'found', ...text });
    for (const as of [neighbour, secretariat])
      expect((await search(as, '窓口の工夫')).items).toMatchObject([
        { kind: 'meeting', id: meeting, municipality: null, theme: null, at: text.startsAt },
      ]);
    expect(await titles(other, '窓口の工夫')).toEqual([]);
    expect(await titles(neighbour, '窓口の工夫', { theme: 'staff' })).toEqual([]);
    await exchange.call(secretariat, changeMeeting, { meeting, version, ...text, about: '議題は未定。' });
    expect(await titles(neighbour, '窓口の工夫')).toEqual([]);
    expect(await titles(neighbour, '人材要件 お知らせ')).toEqual(['分科会のお知らせ']);
  });

  it('should find the meetings of a platform that was upgraded', async () => {
    const text = meetingText({ title: '前からある会議' });
    await exchange.call(secretariat, callMeeting, { key: 'before', ...text });
    await exchange.restart({
      meanwhile: () =>
        exchange.inDatabase(async (collection) => {
          await collection('meetings').updateMany({}, { $unset: { search: 1 } });
          await collection('migrations').deleteMany({});
        }),
    });
    expect(await titles(neighbour, '前からある')).toEqual(['前からある会議']);
  });

  it('should put courses of the catalogue where they rank, and do without them when it does not answer', async () => {
    const titlesNow = () => titles(neighbour, '部課長');
    expect(await search(neighbour, '部課長')).toMatchObject({ items: [{ kind: 'challenge' }], coursesMissing: true });
    const away = exchange.catalogue((q) => [
      { title: `${q}の学び方`, score: 1000 },
      { title: `${q}も学ぶ`, score: 0.01 },
    ]);
    expect(await titlesNow()).toEqual(['部課長の学び方', '管理職の理解が進まない', '部課長も学ぶ']);
    expect(await titles(neighbour, '部課長', { kind: 'course' })).toEqual(['部課長の学び方', '部課長も学ぶ']);
    // Courses are of no theme, and the secretariat acts nowhere.
    expect(await titles(neighbour, '部課長', { theme: 'staff' })).toEqual(['管理職の理解が進まない']);
    expect((await search(secretariat, '部課長')).items).toHaveLength(1);
    away();
  });

  it('should refuse a text in which there is no word', async () => {
    await expect(search(officer, '、。')).rejects.toMatchObject({ code: 'nothing-to-search', kind: 'invalid' });
  });
});
