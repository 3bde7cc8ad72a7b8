import { PracticeNoteId, type Caller, type PracticeId, type RequestOf } from '#contracts';
import {
  approvePractice,
  getPractice,
  listPracticeNotes,
  notePractice,
  proposePractice,
  savePracticeDraft,
  setPracticeThanks,
  startPractice,
  withdrawPractice,
  withdrawPracticeNote,
} from '#contracts/exchange';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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

const nothing = { context: '', problem: '', cost: '', people: '', result: '', failed: '', figures: [] };
const about = { theme: 'staff', title: '朝の15分', done: '毎朝学ぶ', visibility: 'members', ...nothing } as const;
const unknown = { code: 'practice-not-found' };

describe('what is said of a practice', () => {
  let exchange: TestExchange;
  let practice: PracticeId;

  beforeAll(async () => {
    exchange = await startExchange();
  });
  afterAll(() => exchange.stop());

  const begin = () => exchange.call(officer, startPractice, { key: randomUUID(), theme: 'staff', title: about.title });
  beforeEach(async () => {
    const saved = await exchange.call(officer, savePracticeDraft, { ...(await begin()), ...about });
    ({ practice } = await exchange.call(admin, approvePractice, await exchange.call(officer, proposePractice, saved)));
  });

  const note = (key: string, more: Partial<RequestOf<typeof notePractice>> = {}, as: Partial<Caller> = neighbour) =>
    exchange.call(as, notePractice, { practice, key, kind: 'comment', text: `${key}と思う`, ...more });
  const notesFor = async (as: Partial<Caller>) => (await exchange.call(as, listPracticeNotes, { practice })).items;
  const thank = (as: Partial<Caller>, thanked: boolean) => exchange.call(as, setPracticeThanks, { practice, thanked });

  it('should be read by the members and the secretariat, the oldest first, with what came of trying it', async () => {
    await note('one');
    await note('two', { kind: 'did-not-work', text: '窓口では続かなかった' }, other);
    for (const as of [officer, neighbour, secretariat])
      expect((await notesFor(as)).map(({ kind, text }) => [kind, text])).toEqual([
        ['comment', 'oneと思う'],
        ['did-not-work', '窓口では続かなかった'],
      ]);
  });

  it('should be kept once for a key, also when it comes twice at once', async () => {
    const [one, two] = await Promise.all([note('once'), note('once')]);
    expect(one).toEqual(two);
    expect(await notesFor(officer)).toHaveLength(1);
    await expect(note('once', { kind: 'worked' })).rejects.toMatchObject({ code: 'note-key-taken' });
  });

  it('should be taken back by its own municipality alone', async () => {
    const { note: given } = await note('one');
    const withdraw = (as: Partial<Caller>, one = given) =>
      exchange.call(as, withdrawPracticeNote, { practice, note: one });
    await expect(withdraw(officer)).rejects.toMatchObject({ code: 'note-not-found' });
    const missing = withdraw(neighbour, PracticeNoteId.parse(randomUUID()));
    await expect(missing).rejects.toMatchObject({ code: 'note-not-found' });
    expect(await withdraw(neighbour)).toEqual({ outcome: 'withdrawn' });
    expect(await withdraw(neighbour)).toEqual({ outcome: 'unchanged' });
    expect(await notesFor(officer)).toEqual([]);
  });

  it('should count the thanks of each other municipality once, until they are taken back', async () => {
    await Promise.all([thank(neighbour, true), thank(neighbour, true), thank(other, true)]);
    expect(await exchange.call(neighbour, getPractice, { practice })).toMatchObject({ thanks: 2, thanked: true });
    expect(await thank(neighbour, false)).toEqual({ thanks: 1, thanked: false });
    expect(await exchange.call(secretariat, getPractice, { practice })).toMatchObject({ thanks: 1, thanked: false });
    await expect(thank(officer, true)).rejects.toMatchObject({ code: 'own-practice' });
  });

  it('should not be said of what is not published, or was withdrawn', async () => {
    await note('one');
    await exchange.call(officer, withdrawPractice, { practice, reason: '誤り' });
    const withdrawn = { code: 'practice-withdrawn' };
    await expect(note('two')).rejects.toMatchObject(withdrawn);
    await expect(notesFor(neighbour)).rejects.toMatchObject(withdrawn);
    await expect(thank(neighbour, true)).rejects.toMatchObject(withdrawn);
    ({ practice } = await begin());
    await expect(note('one')).rejects.toMatchObject(unknown);
    await expect(notesFor(neighbour)).rejects.toMatchObject(unknown);
    await expect(thank(neighbour, true)).rejects.toMatchObject(unknown);
  });
});
