import { AccountId, PracticeId, type Caller, type RequestOf } from '#contracts';
import {
  approvePractice,
  getPractice,
  getPracticeDraft,
  keepPracticeAttachment,
  listPractices,
  openOwnPracticeAttachment,
  openPracticeAttachment,
  proposePractice,
  savePracticeDraft,
  showPractice,
  showPracticeAttachment,
  showPractices,
  startPractice,
  withdrawPractice,
} from '#contracts/exchange';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  admin,
  auditor,
  neighbour,
  officer,
  secretariat,
  startExchange,
  type TestExchange,
} from '../exchange.factory.js';

type Text = Omit<RequestOf<typeof savePracticeDraft>, 'practice' | 'version'>;
const subject = 'year-2025';
const text: Text = {
  theme: 'staff',
  title: '朝の15分',
  context: '職員500人の市。',
  problem: '研修の後に使う場がない。',
  done: '毎朝15分の学びを置いた。',
  cost: '0円',
  people: '人事課2人',
  result: '続いている。',
  failed: '窓口の課では続かなかった。',
  visibility: 'members',
  figures: [{ subject, edition: 1, figure: '受講と修了：修了率（％）' }],
};
const unknown = { code: 'practice-not-found', kind: 'not-found' };

describe('practices', () => {
  let exchange: TestExchange;

  beforeAll(async () => {
    exchange = await startExchange();
  });
  afterAll(() => exchange.stop());

  const start = (as: Partial<Caller> = officer, key: string = randomUUID()) =>
    exchange.call(as, startPractice, { key, theme: 'staff', title: text.title });
  const save = (at: { practice: PracticeId; version: number }, changes: Partial<Text> = {}, as = officer) =>
    exchange.call(as, savePracticeDraft, { ...at, ...text, ...changes });
  const propose = (at: { practice: PracticeId; version: number }) => exchange.call(officer, proposePractice, at);
  const approve = (at: { practice: PracticeId; version: number }, as = admin) => exchange.call(as, approvePractice, at);
  const published = async (changes: Partial<Text> = {}, begun?: { practice: PracticeId; version: number }) =>
    approve(await propose(await save(begun ?? (await start()), changes)));
  const listed = async (as: Partial<Caller>, sought: RequestOf<typeof listPractices> = {}) =>
    (await exchange.call(as, listPractices, { limit: 200, ...sought })).items;
  const find = async (as: Partial<Caller>, practice: PracticeId) =>
    (await listed(as)).find((one) => one.practice === practice);
  const page = async (practice: PracticeId, edition?: number) =>
    (await exchange.call({ service: 'gateway' }, showPractice, { practice, ...(edition && { edition }) })).html;

  it('should be begun once for a key and seen by nobody else until an administrator approved it', async () => {
    const [one, two] = await Promise.all([start(officer, 'once'), start(officer, 'once')]);
    expect(one).toEqual(two);
    const { practice } = one;
    const saved = await save(one);
    expect(await find(officer, practice)).toMatchObject({ edition: 0, draft: 'writing' });
    for (const as of [neighbour, secretariat]) {
      expect(await find(as, practice)).toBeUndefined();
      await expect(exchange.call(as, getPractice, { practice })).rejects.toMatchObject(unknown);
    }
    await expect(save(saved, {}, neighbour)).rejects.toMatchObject(unknown);
    const foreign = exchange.call(neighbour, getPracticeDraft, { practice });
    await expect(foreign).rejects.toMatchObject(unknown);
    await expect(approve(saved)).rejects.toMatchObject({ code: 'practice-not-proposed' });
    const proposed = await propose(saved);
    await approve(proposed);
    for (const as of [officer, auditor, neighbour, secretariat])
      expect(await exchange.call(as, getPractice, { practice })).toMatchObject({ title: text.title, edition: 1 });
  });

  it('should be published as it was read when it was approved, and not when it was written again meanwhile', async () => {
    const proposed = await propose(await save(await start()));
    const again = await save(proposed, { done: '別のこと。' });
    await expect(approve(proposed)).rejects.toMatchObject({ code: 'version-outdated' });
    await expect(approve(again)).rejects.toMatchObject({ code: 'practice-not-proposed' });
    await expect(save(proposed)).rejects.toMatchObject({ code: 'version-outdated' });
    await approve(await propose(again));
    const shown = await exchange.call(neighbour, getPractice, { practice: again.practice });
    expect(shown).toMatchObject({ done: '別のこと。', editions: [{ edition: 1 }] });
  });

  it('should be saved, proposed and approved once when the same call comes again, also at once', async () => {
    const begun = await start();
    const [saved, savedToo] = await Promise.all([save(begun), save(begun)]);
    expect([savedToo, await save(begun)]).toEqual([saved, saved]);
    const [proposed, proposedToo] = await Promise.all([propose(saved), propose(saved)]);
    expect([proposedToo, await propose(saved), await save(begun)]).toEqual([proposed, proposed, proposed]);
    const [done, doneToo] = await Promise.all([approve(proposed), approve(proposed)]);
    expect([doneToo, await approve(proposed)]).toEqual([done, done]);
    const { practice } = done;
    const { editions } = await exchange.call(neighbour, getPractice, { practice });
    expect(editions).toMatchObject([{ edition: 1 }]);
    await expect(propose(saved)).rejects.toMatchObject({ code: 'version-outdated' });
    const next = await save(done, { done: '次の版。' });
    expect(await approve(proposed)).toEqual(done);
    expect(await exchange.call(officer, getPracticeDraft, { practice })).toMatchObject({ version: next.version });
  });

  it('should say whether anybody but its writer looked at it', async () => {
    const writer = { ...admin, account: AccountId.parse(randomUUID()) };
    const proposed = await propose(await save(await start(), {}, writer));
    const { practice } = await approve(proposed, writer);
    expect(await exchange.call(neighbour, getPractice, { practice })).toMatchObject({ approvedByWriter: true });
  });

  it('should keep each published version as it was beside the newer one', async () => {
    const first = await published();
    const draft = await exchange.call(officer, getPracticeDraft, { practice: first.practice });
    expect(draft).toMatchObject({ title: text.title, state: 'none', follows: 1, version: first.version });
    const { practice } = await published({ title: '夜の15分', failed: '' }, first);
    const read = (edition?: number) => exchange.call(neighbour, getPractice, { practice, ...(edition && { edition }) });
    expect(await read()).toMatchObject({ title: '夜の15分', edition: 2, editions: [{ edition: 2 }, { edition: 1 }] });
    expect(await read(1)).toMatchObject({ title: text.title, failed: text.failed, edition: 1 });
    await expect(read(3)).rejects.toMatchObject(unknown);
  });

  it('should quote figures of published reports as they say them, and no others', async () => {
    const figures = [...text.figures, { subject, edition: 1, figure: '就職：就職者数' }];
    const { practice } = await published({ figures });
    const { figures: quoted } = await exchange.call(neighbour, getPractice, { practice });
    expect(quoted.map(({ reportName, value }) => [reportName, value])).toEqual([
      ['はじめてのITの成果', 62.5],
      ['はじめてのITの成果', '―'],
    ]);
    const typed = save(await start(), { figures: [{ subject, edition: 1, figure: '満足度：満足度（％）' }] });
    await expect(typed).rejects.toMatchObject({ code: 'figure-not-published' });
  });

  it('should need what was done or what did not work, and be found by failure and theme', async () => {
    const begun = await save(await start(), { done: '', failed: '' });
    await expect(propose(begun)).rejects.toMatchObject({ code: 'practice-not-ready' });
    const { practice } = await published({ done: '', theme: 'citizens', title: '失敗だけ' }, begun);
    const success = await published({ failed: '', theme: 'citizens' });
    const failures = await listed(neighbour, { theme: 'citizens', tells: 'failure' });
    expect(failures.map((one) => one.practice)).toEqual([practice]);
    const both = await listed(neighbour, { theme: 'citizens' });
    expect(both.map((one) => one.practice)).toEqual([success.practice, practice]);
    expect(await listed(neighbour, { of: 'own' })).toEqual([]);
  });

  it('should stay listed with day and reason when it is withdrawn, and come back with a new version', async () => {
    const begun = await start();
    const withdraw = (reason: string, as = officer) =>
      exchange.call(as, withdrawPractice, { practice: begun.practice, reason });
    await expect(withdraw('誤り')).rejects.toMatchObject({ code: 'practice-not-published' });
    const { practice } = await published({ visibility: 'public' }, begun);
    await expect(withdraw('誤り', neighbour)).rejects.toMatchObject(unknown);
    await Promise.all([withdraw('数字に誤り'), withdraw('数字に誤り')]);
    expect(await find(neighbour, practice)).toMatchObject({ title: text.title, withdrawn: { reason: '数字に誤り' } });
    const read = exchange.call(neighbour, getPractice, { practice });
    const withdrawn = { code: 'practice-withdrawn', kind: 'not-found' };
    await expect(read).rejects.toMatchObject(withdrawn);
    expect(await page(practice)).toContain('理由：数字に誤り');
    expect(await page(practice)).not.toContain(text.done);
    const { version } = await exchange.call(officer, getPracticeDraft, { practice });
    await published({ visibility: 'public', done: '直した内容。' }, { practice, version });
    expect((await find(neighbour, practice))?.withdrawn).toBeNull();
    expect(await page(practice)).toContain('直した内容。');
    expect(await page(practice)).not.toContain(`${practice}?edition=1`);
    const { editions } = await exchange.call(neighbour, getPractice, { practice });
    expect(editions).toMatchObject([{ edition: 2 }]);
    for (const as of [officer, neighbour, secretariat])
      await expect(exchange.call(as, getPractice, { practice, edition: 1 })).rejects.toMatchObject(withdrawn);
    await expect(page(practice, 1)).rejects.toMatchObject(withdrawn);
  });

  it('should be a page without scripts for everybody once it is public, with what people wrote as text', async () => {
    const { practice } = await published({ visibility: 'public', done: '<script>一\n二</script>\n\n三' });
    const html = await page(practice);
    expect(html).toContain('<p>&lt;script&gt;一<br>二&lt;/script&gt;</p><p>三</p>');
    expect(html).not.toContain('<script');
    expect(html).toContain(`<a href="/published/992011/${subject}?edition=1">はじめてのITの成果　第1版</a>`);
    expect(html).toContain('デモデータ（架空）');
    const hidden = await published({ title: '会員だけの事例' });
    await expect(page(hidden.practice)).rejects.toMatchObject(unknown);
    const { html: list } = await exchange.call({ service: 'gateway' }, showPractices, {});
    expect(list).toContain(practice);
    expect(list).not.toContain('会員だけの事例');
  });

  it('should open its documents to who may read the version that names them, and to nobody else', async () => {
    const upload = (fileName: string, as: Partial<Caller> = officer) =>
      exchange.call(as, keepPracticeAttachment, {
        fileName,
        fileHash: 'a'.repeat(64),
        mediaType: 'application/pdf',
        bytes: 2048,
      });
    const one = await upload('要綱.pdf');
    expect(await upload('要綱.pdf')).toEqual(one);
    const two = await upload('案内.pdf');
    const theirs = await upload('要綱.pdf', neighbour);
    const begun = await start();
    const noDocument = { code: 'unknown-practice-attachment', kind: 'not-found' };
    await expect(save(begun, { attachments: [theirs.attachment] })).rejects.toMatchObject(noDocument);
    const first = await published({ visibility: 'public', attachments: [two.attachment, one.attachment] }, begun);
    const { practice } = first;
    await published({ visibility: 'members', attachments: [two.attachment] }, first);
    const view = await exchange.call(neighbour, getPractice, { practice, edition: 1 });
    expect(view.attachments).toEqual([two, one]);
    const open = (as: Partial<Caller>, edition: number, { attachment } = one) =>
      exchange.call(as, openPracticeAttachment, { practice, edition, attachment });
    // Taken out of the next version, it stays with the one that names it.
    expect(await open(neighbour, 1)).toMatchObject({ fileHash: 'a'.repeat(64), fileName: '要綱.pdf' });
    await expect(open(neighbour, 2)).rejects.toMatchObject(noDocument);
    await expect(open(officer, 1, theirs)).rejects.toMatchObject(noDocument);
    const gateway = { service: 'gateway' } as const;
    const shown = (edition: number) =>
      exchange.call(gateway, showPracticeAttachment, { practice, edition, attachment: two.attachment });
    await expect(shown(1)).rejects.toMatchObject(unknown);
    await published({ visibility: 'public', attachments: [two.attachment] }, { practice, version: first.version + 3 });
    expect((await shown(3)).fileName).toBe('案内.pdf');
    await expect(shown(2)).rejects.toMatchObject(unknown);
    expect(await page(practice)).toContain(`/practices/${practice}/editions/3/attachments/${two.attachment}`);
    const own = (as: Partial<Caller>) => exchange.call(as, openOwnPracticeAttachment, { attachment: one.attachment });
    expect((await own(officer)).fileName).toBe('要綱.pdf');
    await expect(own(neighbour)).rejects.toMatchObject(noDocument);
    await exchange.call(officer, withdrawPractice, { practice, reason: '書き直すため' });
    await expect(open(neighbour, 1)).rejects.toMatchObject({ code: 'practice-withdrawn' });
  });

  it('should be public no more, in any version, when its newest version is for the members', async () => {
    const first = await published({ visibility: 'public' });
    await published({ visibility: 'members' }, first);
    await expect(page(first.practice, 1)).rejects.toMatchObject(unknown);
  });

  it('should open to everybody only the versions that were approved for everybody', async () => {
    const first = await published({ visibility: 'members' });
    const { practice } = first;
    const second = await published({ visibility: 'public', title: '昼の15分' }, first);
    expect(await page(practice)).not.toContain(`${practice}?edition=1`);
    await expect(page(practice, 1)).rejects.toMatchObject(unknown);
    await published({ visibility: 'public' }, second);
    expect(await page(practice)).toContain(`${practice}?edition=2`);
    expect(await page(practice, 2)).toContain('昼の15分');
    const old = await exchange.call(neighbour, getPractice, { practice, edition: 1 });
    expect(old).toMatchObject({ visibility: 'members', editions: [{ edition: 3 }, { edition: 2 }, { edition: 1 }] });
  });
});
