import type { ApiClient } from '#api-client';
import { MunicipalityCode } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import {
  answerChallenge,
  approvePractice,
  getChallenge,
  getPracticeDraft,
  listRaisedChallenges,
  proposePractice,
  raiseChallenge,
  savePracticeDraft,
  startPractice,
} from '#contracts/exchange';
import { openProgramme } from '#contracts/progress';
import { admitMunicipality } from '#contracts/registry';
import { checkPublication, draftPublication, publishReport } from '#contracts/reporting';
import { waitFor } from '#testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { joinNetwork } from '../platform.js';
import type { World } from './world.js';

const neighbour = '992020';

/** Publishes the report of a programme of its own; what is published of it is named by the answer. */
async function publishedReport(office: ApiClient): Promise<string> {
  const lessons = [{ key: 'one', minutes: 20 }];
  const { course } = await office.call(publishCourse, { key: 'quoted', title: '引用の講座', lessons, passScore: null });
  const { programme } = await office.call(openProgramme, {
    key: 'quoted',
    name: '引用される事業',
    audience: 'staff',
    fiscalYear: 2026,
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
    courses: [course],
  });
  const subject = `programme-${programme}`;
  const { edition, hash } = await waitFor(
    () => office.call(draftPublication, { subject, headline: null, correction: null }),
    { what: 'the report to be published' },
  );
  await office.call(checkPublication, { subject, edition, hash });
  await office.call(publishReport, { subject, edition, hash });
  return subject;
}

/** What members share, as their offices and the secretariat see it. */
export const exchangeStories = (world: World) =>
  describe('the exchange between municipalities', () => {
    beforeAll(async () => {
      await world.person('municipality-officer', 'exchange@992011.example');
      await joinNetwork((await world.journey.backfill()).in('992011'), '992011');
    });

    /** A program that acts for another member. */
    const elsewhere = async () => {
      const program = (await world.journey.backfill()).in(neighbour);
      await program.call(admitMunicipality, { code: MunicipalityCode.parse(neighbour) });
      return program;
    };

    it('should let an office write a challenge by keyboard, read an answer to it, and solve it', async () => {
      const visit = await world.visit('/exchange/challenges', { as: 'exchange@992011.example' });
      const { page } = visit;
      await page.getByRole('link', { name: '課題を書く' }).press('Enter');
      await page.getByRole('button', { name: '課題を残す' }).press('Enter');
      await page
        .getByRole('alert')
        .getByRole('link', { name: /どのような課題か/ })
        .waitFor();
      await page.getByLabel('どのような課題か').fill('学んだことを使う場がない');
      await page.getByLabel('庁内DX人材育成').press('Space');
      await page.getByLabel('課題の種類').selectOption('その他');
      await page.getByLabel('どのような種類か').fill('場づくり');
      await page.getByLabel('これから始める').press('Space');
      await page.getByLabel('いますぐ').press('Space');
      await page
        .getByRole('textbox', { name: 'これまでに試したことと、その結果' })
        .fill('勉強会を開いたが、**続かなかった**。');
      await visit.examine('challenge-new');
      await page.getByRole('button', { name: '課題を残す' }).press('Enter');
      await page.getByText('課題を残しました。').waitFor();
      await page.getByRole('button', { name: 'お知らせを止める' }).waitFor();
      const program = await elsewhere();
      const { items } = await program.call(listRaisedChallenges, {});
      const { challenge } = items.find(({ title }) => title === '学んだことを使う場がない') ?? {};
      if (!challenge) throw new Error('the neighbour does not see it');
      await program.call(answerChallenge, { challenge, key: 'one', text: '朝の15分を**みんなで**使っています。' });
      await page.reload();
      await page.getByText('朝の15分を').waitFor();
      await visit.examine('challenge');
      expect(await visit.sheets()).toBeLessThanOrEqual(2);
      await page.getByRole('button', { name: '解決したことにする' }).click();
      await page.getByRole('button', { name: 'もう一度取り組む' }).waitFor();
      await page.getByRole('link', { name: '書き直す' }).click();
      await page.getByLabel('取り組んでいる').check();
      await visit.examine('challenge-edit');
      await page.getByRole('button', { name: '課題を残す' }).click();
      await page.getByText('課題を残しました。').waitFor();
      await page.getByRole('link', { name: '取り組んでいる課題' }).click();
      await page.getByRole('link', { name: '解決した', exact: true }).click();
      await page.getByRole('row', { name: /学んだことを使う場がない.*場づくり.*取り組んでいる/ }).waitFor();
      await visit.examine('challenges');
      await page.getByText('しぼり込み：すべて').click();
      await page.getByRole('link', { name: '市民のリスキリング' }).click();
      await page.getByText('あてはまる課題は、まだありません。').waitFor();
    });

    it('should let an office say that it is the same there, answer, and take both back', async () => {
      await world.person('municipality-officer', 'exchange@992011.example');
      const program = await elsewhere();
      const { challenge } = await program.call(raiseChallenge, {
        key: 'managers',
        theme: 'companies',
        kind: 'managers',
        otherKind: null,
        title: '経営者が時間をくれない',
        tried: '',
        stage: 'underway',
        urgency: 'later',
        visibility: 'members',
      });
      const visit = await world.visit(`/exchange/challenges/${challenge}`, { as: 'exchange@992011.example' });
      const { page } = visit;
      await page.getByRole('button', { name: 'うちも同じ' }).click();
      await page.getByText('1団体').waitFor();
      await page.getByRole('button', { name: '「うちも同じ」をやめる' }).click();
      await page.getByText('0団体').waitFor();
      await page.getByRole('button', { name: '答えを書く' }).click();
      await page.getByLabel('答え', { exact: true }).fill('商工会議所と経営者の会を開きました。');
      await page.getByRole('button', { name: '答えを送る' }).click();
      await page.getByText('答えを残しました。').waitFor();
      await page.getByText('商工会議所と経営者の会を開きました。').waitFor();
      await page.getByRole('button', { name: '取り下げる' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '取り下げる' }).click();
      await page.getByText('答えは、まだありません。').waitFor();
    });

    it('should let an office write a practice with figures of its published report, and an administrator publish it', async () => {
      const office = await world.person('municipality-officer', 'exchange@992011.example');
      const subject = await publishedReport(office);
      await world.person('municipality-admin', 'admin@992011.example');
      const visit = await world.visit('/exchange', { as: 'exchange@992011.example' });
      const { page } = visit;
      await page.getByText('あてはまる事例は、まだありません。').waitFor();
      await page.getByRole('link', { name: '事例を書く' }).press('Enter');
      await page.getByLabel('事例の名前').fill('毎朝15分の学び合い');
      await page.getByLabel('庁内DX人材育成').press('Space');
      await visit.examine('practice-new');
      await page.getByRole('button', { name: '書き始める' }).press('Enter');
      await page.getByRole('textbox', { name: '取り組んだこと' }).fill('毎朝15分、課で同じ講座を見た。');
      await page.getByRole('textbox', { name: 'うまくいかなかったこと' }).fill('窓口の課では**続かなかった**。');
      await page.getByLabel('どの報告から').selectOption(subject);
      await page.getByLabel('どの数字を').selectOption('受講と修了：登録');
      await page.getByRole('button', { name: 'この数字を引用する' }).press('Enter');
      await page.getByRole('button', { name: '受講と修了：登録を外す' }).waitFor();
      await page.getByLabel('だれでも').press('Space');
      await visit.examine('practice-edit');
      await page.getByRole('button', { name: '下書きを残す' }).press('Enter');
      await page.getByText('下書きを残しました。').waitFor();
      await page.getByRole('button', { name: '承認に出す' }).press('Enter');
      await page.getByText('承認に出しました。').waitFor();
      await visit.examine('practice-draft');
      const address = new URL(page.url()).pathname;
      const approving = await world.visit(address, { as: 'admin@992011.example' });
      await approving.page.getByRole('button', { name: '承認して公開する' }).press('Enter');
      await approving.page.getByRole('dialog').getByRole('button', { name: '承認して公開する' }).press('Enter');
      await approving.page.getByText('公開しました。').waitFor();
      await approving.page.getByText('書いた人とは別の管理者が承認しました').waitFor();
      await approving.page.getByRole('row', { name: /受講と修了：登録/ }).waitFor();
      await approving.examine('practice');
      expect(await approving.sheets()).toBeLessThanOrEqual(2);
      const open = await world.visit(address.replace('/exchange', '').replace('/draft', ''));
      await open.page.getByRole('heading', { level: 1, name: '毎朝15分の学び合い' }).waitFor();
      await open.page.getByRole('row', { name: /受講と修了：登録/ }).waitFor();
      expect(await open.page.locator('script').count()).toBe(0);
      await open.examine('practice-public');
      await open.page.getByRole('link', { name: '公開されている事例の一覧' }).click();
      await open.page.getByRole('link', { name: '毎朝15分の学び合い' }).waitFor();
      await open.examine('practices-public');
      await approving.page.getByRole('button', { name: '取り下げる' }).click();
      await approving.page.getByLabel('取り下げる理由').fill('数字を確かめ直すため');
      await approving.page.getByRole('dialog').getByRole('button', { name: '取り下げる' }).click();
      await approving.page.getByText(/理由：数字を確かめ直すため/).waitFor();
      await approving.examine('practices');
      await approving.page.getByRole('link', { name: 'うまくいかなかったことがある' }).click();
      await approving.page.getByText(/理由：数字を確かめ直すため/).waitFor();
    });

    it('should let an office thank for a practice, tell what came of trying it, and take both back', async () => {
      await world.person('municipality-officer', 'exchange@992011.example');
      const program = await elsewhere();
      const nothing = { context: '', problem: '', cost: '', people: '', result: '', failed: '', figures: [] };
      const about = { theme: 'companies', title: '出張の相談会', visibility: 'members' } as const;
      const begun = await program.call(startPractice, { key: 'visits', theme: about.theme, title: about.title });
      const saved = await program.call(savePracticeDraft, {
        ...begun,
        ...about,
        ...nothing,
        done: '商店街に出向いた。',
      });
      const { practice } = await program.call(approvePractice, await program.call(proposePractice, saved));
      const visit = await world.visit(`/exchange/practices/${practice}`, { as: 'exchange@992011.example' });
      const { page } = visit;
      await page.getByRole('button', { name: 'ありがとう', exact: true }).click();
      await page.getByText('1団体').waitFor();
      await page.getByRole('button', { name: '書き込む' }).press('Enter');
      await page.getByLabel('やってみた：うまくいかなかった').press('Space');
      await page.getByRole('textbox', { name: '書き込み' }).fill('人手が足りず、月1回が限りでした。');
      await page.getByRole('button', { name: '書き込みを送る' }).press('Enter');
      await page.getByText('書き込みを残しました。').waitFor();
      await page.getByText('人手が足りず、月1回が限りでした。').waitFor();
      await visit.examine('practice-notes');
      await page.getByRole('button', { name: '取り下げる' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '取り下げる' }).click();
      await page.getByText('書き込みは、まだありません。').waitFor();
      await page.getByRole('button', { name: '「ありがとう」をやめる' }).click();
      await page.getByText('0団体').waitFor();
    });

    it('should share documents with a practice, which everybody can take from its public page', async () => {
      const program = (await world.journey.backfill()).in('992011');
      await world.person('municipality-officer', 'exchange@992011.example');
      const begun = await program.call(startPractice, { key: 'documents', theme: 'staff', title: '資料のある事例' });
      const visit = await world.visit(`/exchange/practices/${begun.practice}/edit`, { as: 'exchange@992011.example' });
      const { page } = visit;
      await page.getByLabel('取り組んだこと').fill('要綱をつくった。');
      const bytes = Buffer.from('%PDF-1.7 demo');
      await page
        .getByLabel('付ける資料')
        .setInputFiles({ name: '要綱.pdf', mimeType: 'application/pdf', buffer: bytes });
      await page.getByRole('button', { name: '要綱.pdfを外す' }).waitFor();
      await visit.examine('practice-documents');
      await page.getByRole('radio', { name: /だれでも/ }).check();
      await page.getByRole('button', { name: '下書きを残す' }).press('Enter');
      await page.getByRole('button', { name: /^要綱\.pdf（/ }).waitFor();
      const { practice, version } = await program.call(getPracticeDraft, { practice: begun.practice });
      await program.call(approvePractice, await program.call(proposePractice, { practice, version }));
      const html = await (await fetch(`${world.journey.url}/practices/${practice}`)).text();
      const link = /href="(\/practices\/[^"]+\/attachments\/[^"]+)"/.exec(html)?.[1] ?? '';
      const file = await fetch(world.journey.url + link);
      expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
      expect(file.headers.get('content-disposition')).toMatch(/^attachment;/);
      const elsewhere = link.replace('/editions/1/', '/editions/2/');
      expect((await fetch(world.journey.url + elsewhere)).status).toBe(404);
    });

    it('should find a challenge by words that are written another way, and say where they stand', async () => {
      await world.person('municipality-officer', 'exchange@992011.example');
      const program = await elsewhere();
      await program.call(raiseChallenge, {
        key: 'search',
        theme: 'staff',
        kind: 'into-practice',
        otherKind: null,
        title: 'ﾃﾞｰﾀ活用を仕事に生かす',
        tried: '髙度な分析より、窓口の集計から始めた。',
        stage: 'underway',
        urgency: 'later',
        visibility: 'members',
      });
      const lessons = [{ key: 'one', minutes: 20 }];
      const course = { key: 'search', title: 'データで高度な仕事', lessons, passScore: null };
      await (await world.journey.backfill()).in('992011').call(publishCourse, course);
      const visit = await world.visit('/exchange/search', { as: 'exchange@992011.example' });
      const { page } = visit;
      await page.getByLabel('さがす言葉').fill('。');
      await page.keyboard.press('Enter');
      await page.getByText('探す言葉がありません').waitFor();
      await page.getByLabel('さがす言葉').fill('でーた 高度');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'ﾃﾞｰﾀ活用を仕事に生かす' }).waitFor();
      expect(await page.locator('mark').allTextContents()).toEqual(['データ', '高度', 'ﾃﾞｰﾀ', '髙度']);
      await visit.examine('exchange-search');
      await page.getByRole('link', { name: '市民のリスキリング' }).click();
      await page.getByText('見つかりませんでした。').waitFor();
    });

    it('should let an office report a challenge, and the secretariat hide it and show it again', async () => {
      await world.journey.secretariat();
      await world.person('municipality-officer', 'exchange@992011.example');
      const program = await elsewhere();
      const { challenge } = await program.call(raiseChallenge, {
        key: 'reported',
        theme: 'staff',
        kind: 'managers',
        otherKind: null,
        title: '課長が研修に反対している',
        tried: '本人に何度も話した。',
        stage: 'starting',
        urgency: 'later',
        visibility: 'members',
      });
      const visit = await world.visit(`/exchange/challenges/${challenge}`, { as: 'exchange@992011.example' });
      const { page } = visit;
      await page.getByRole('button', { name: 'この内容を通報する' }).press('Enter');
      await page.getByLabel('個人のことが書かれている').press('Space');
      await page.getByLabel('どこが問題か').fill('だれのことか分かります。');
      await visit.examine('misuse-report');
      await page.getByRole('button', { name: '通報を送る' }).press('Enter');
      await page.getByText('事務局に通報しました。').waitFor();
      const deciding = await world.visit('/exchange', { as: 'secretariat@manabi.example' });
      await deciding.page.getByRole('link', { name: '通報', exact: true }).press('Enter');
      await deciding.page.getByText('だれのことか分かります。').waitFor();
      await deciding.examine('reported-things');
      await deciding.page.getByRole('button', { name: '隠す' }).press('Enter');
      await deciding.page.getByLabel('隠す理由').fill('だれのことか分からないように書いてください');
      await deciding.page.getByRole('dialog').getByRole('button', { name: '隠す' }).press('Enter');
      await deciding.page.getByText('隠しました。').waitFor();
      const told = (await program.call(getChallenge, { challenge })).hidden?.reason;
      expect(told).toBe('だれのことか分からないように書いてください');
      await page.reload();
      await page.getByText('この課題は見つかりませんでした。').waitFor();
      await deciding.page.getByRole('link', { name: '隠しているもの' }).click();
      await deciding.page.getByRole('link', { name: /の課題$/ }).click();
      await deciding.page.getByText('ほかの自治体には見えません。').waitFor();
      await deciding.page.goBack();
      await deciding.page.getByRole('button', { name: 'また見えるようにする' }).press('Enter');
      await deciding.page.getByText('また見えるようにしました。').waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: '課長が研修に反対している' }).waitFor();
    });

    it('should be read by the secretariat, who writes nothing there', async () => {
      await world.journey.secretariat();
      const visit = await world.visit('/exchange/challenges', { as: 'secretariat@manabi.example' });
      const { page } = visit;
      await page.getByRole('link', { name: /経営者が時間をくれない/ }).click();
      await page.getByRole('heading', { name: 'ほかの自治体の答え' }).waitFor();
      expect(await page.getByRole('button', { name: /うちも同じ|答えを書く/ }).count()).toBe(0);
    });
  });
