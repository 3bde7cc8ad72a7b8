import type { ApiClient } from '#api-client';
import { getMyCourse } from '#contracts/progress';
import { listPeople } from '#contracts/registry';
import { waitFor } from '#testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { csv, importFile } from '../journeys/office.js';
import { hasFocus, tabTo, violations } from './browser.js';
import { openConsenting, openLearning, type LearningYear, type LessonKey } from './learning-course.js';
import { loadOnPhone, type Loaded } from './phone.js';
import type { Visit } from './visit.js';
import type { World } from './world.js';

const [first, second] = ['manabu@city.example', 'osoi@city.example'] as const;
/** A status changes before a learner wonders whether it was counted (ux.md §5). */
const SEEN_WITHIN_MS = 2000;

/** B11: the first content on a phone-class profile. */
const FIRST_CONTENT_MS = 2500;

const secondsInto = (page: Page): Promise<number> => page.evaluate('document.querySelector("video").currentTime');
const isDone = (page: Page) => page.getByText('に、このレッスンを終えました');

export const learningStories = (world: World) =>
  describe('a learner’s pages', () => {
    let office: ApiClient;
    let year: LearningYear;
    const own = new Map<string, ApiClient>();

    beforeAll(async () => {
      office = await world.person('municipality-officer', 'officer@992011.example');
      year = await openLearning(office, [first, second]);
      for (const [email, { person }] of year.learners) own.set(email, await world.person('learner', email, person));
    });

    const idsOf = (email: string) => {
      const enrolment = year.learners.get(email)?.enrolment;
      if (!enrolment) throw new Error(`${email} does not learn`);
      return { enrolment, course: year.course };
    };
    const addressOf = (email: string) => `/learning/${idsOf(email).enrolment}/courses/${year.course}`;
    const open = (email: string, lesson: LessonKey): Promise<Visit> =>
      world.visit(`${addressOf(email)}/lessons/${lesson}`, { as: email });
    const lessonOf = async (email: string, lesson: LessonKey) =>
      (await own.get(email)?.call(getMyCourse, idsOf(email)))?.lessons.find(({ key }) => key === lesson);
    const completed = (email: string, lesson: LessonKey) =>
      waitFor(async () => (await lessonOf(email, lesson))?.completed || undefined, { what: `${lesson} to be counted` });

    it('should keep what every page keeps, and lead to the first lesson by one tap', async () => {
      const home = await world.visit('/', { as: first });
      await home.page.getByText('残り3日').waitFor();
      await home.examine('learning-home');
      const course = await world.visit(addressOf(first), { as: first, language: 'en' });
      await course.page.getByText('Standard learning time').waitFor();
      expect(await violations(course.page)).toEqual([]);
      await home.page
        .getByRole('link', { name: /学び始める.*はじめての自治体DX.*DXとは何か.*動画、あと約10分/s })
        .click();
      await home.page.getByRole('heading', { level: 1, name: 'DXとは何か' }).waitFor();
    });

    it('should go on to the second where a closed tab was left, and count what is watched to its end', async () => {
      const { page } = await open(first, 'watch');
      await page.getByLabel('再生の速さ').selectOption('2');
      const video = page.locator('video');
      await video.focus();
      await page.keyboard.press('Space');
      await waitFor(async () => (await secondsInto(page)) > 3 || undefined, { what: 'three seconds of it' });
      await page.keyboard.press('Space');
      await waitFor(() => page.evaluate('document.querySelector("video").paused'), {
        what: 'the video to stand still',
      });
      const left = Math.floor(await secondsInto(page));
      const context = page.context();
      await page.close({ runBeforeUnload: true });

      // What a closing page could not send any more, the device sends when it is opened again.
      const later = await context.newPage();
      await later.goto('/');
      const told = async () => {
        const position = Math.floor((await lessonOf(first, 'watch'))?.position ?? 0);
        if (position !== left) throw new Error(`left at ${left} s, told ${position} s`);
        return true;
      };
      await waitFor(told, { what: 'the position that was told on closing' });
      await later.reload();
      await later.getByRole('link', { name: new RegExp(`続きから学ぶ.*（0:0${left}から）`, 's') }).click();
      // The speed stays on the device.
      expect(await later.getByLabel('再生の速さ').inputValue()).toBe('2');
      const there = async () => Math.floor(await secondsInto(later)) === left || undefined;
      await waitFor(there, { what: 'the video to be where it was left' });
      await later.locator('video').focus();
      await later.keyboard.press('Space');
      await isDone(later).waitFor({ timeout: 30_000 });
      await completed(first, 'watch');
    });

    it('should finish a text by one tap, seen at once and counted', async () => {
      const visit = await open(first, 'read');
      const { page } = visit;
      await page.getByText('2回入力').waitFor();
      await visit.examine('learning-text');
      const began = Date.now();
      await page.getByRole('button', { name: '読み終えた' }).click();
      await isDone(page).waitFor();
      const seen = Date.now() - began;
      await completed(first, 'read');
      process.stderr.write(`a finished lesson: 1 tap, seen after ${seen} ms, counted after ${Date.now() - began} ms\n`);
      expect(seen).toBeLessThanOrEqual(SEEN_WITHIN_MS);
      await page.getByRole('link', { name: '次へ：整理シートを使う' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'ファイルを受け取る' }).click();
      expect((await download).suggestedFilename()).toBe('業務フロー整理シート.csv');
      expect(await violations(page)).toEqual([]);
    });

    it('should ask a quiz by keyboard alone, warn of what was left out, grade it and ask again', async () => {
      const visit = await open(first, 'check');
      const { page } = visit;
      await page.getByText('はじめにすることは何ですか。').waitFor();
      await page.locator('h1').focus();
      await tabTo(page, '困りごとを見つける');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, '答えを送って採点する');
      await page.keyboard.press('Enter');
      const warning = page.locator('.left-out');
      await warning.getByText('まだ答えていない問題があります').waitFor();
      expect(await hasFocus(warning)).toBe(true);
      await visit.examine('learning-quiz');
      await tabTo(page, '問3');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('ＢＰＲ');
      // Enter in a line hands nothing in.
      await page.keyboard.press('Enter');
      const submit = page.getByRole('button', { name: '答えを送って採点する' });
      await submit.click();
      await page.getByRole('link', { name: '問2' }).waitFor();
      await submit.click();
      const heading = page.getByRole('heading', { name: '33.3点でした' });
      await heading.waitFor();
      expect(await hasFocus(heading)).toBe(true);
      await page.getByText('機械は最後です。').waitFor();
      await visit.examine('learning-quiz-graded');

      await page.getByRole('button', { name: 'もう一度受ける' }).click();
      await page.getByText('あと4回受けられます。').waitFor();
      await page.getByLabel('困りごとを見つける').check();
      await page.getByLabel('正しくない').check();
      await page.getByRole('textbox').fill('bpr');
      await submit.click();
      await page.getByRole('heading', { name: '合格しました（100点）' }).waitFor();
      expect((await lessonOf(first, 'check'))?.score).toBe(100);
    });

    it('should say of a lesson elsewhere what happens, and show in the record what was learned', async () => {
      const { page } = await open(first, 'outside');
      const link = page.getByRole('link', { name: '提供者のページを新しいタブで開く' });
      expect(await link.getAttribute('href')).toBe('https://provider.example/dx');
      await page.getByText('このレッスンが「終えた」に変わります。').waitFor();
      expect(await violations(page)).toEqual([]);
      const record = await world.visit('/my-record', { as: first });
      await record.page.getByRole('row', { name: /確認テスト.*100点/ }).waitFor();
      await record.examine('learning-record');
      expect([1, 2]).toContain(await record.sheets());
      // On a phone the lessons are folded until somebody wants them.
      await record.page.setViewportSize({ width: 360, height: 740 });
      await record.page.reload();
      const lessons = record.page.getByText(/のレッスンごとの記録/);
      await lessons.waitFor();
      expect(await record.page.getByText('確認テスト').first().isVisible()).toBe(false);
      await lessons.click();
      await record.page.getByText('確認テスト').first().waitFor();
      await record.examine('learning-record-phone');
      const course = await world.visit(addressOf(first), { as: first });
      await course.page.getByText('あと2レッスンで終わります。').waitFor();
      await course.examine('learning-course');
    });

    it('should lead by the words to the same end where the video is blocked', async () => {
      const { page } = await world.visit('/learning', { as: second });
      await page.route('**/files/*', (route) => route.abort());
      await page.goto(`${addressOf(second)}/lessons/watch`);
      await page.getByText('この端末では、動画を再生できません').waitFor();
      await page.getByText('小さく試します。').waitFor();
      await page.getByRole('button', { name: '読み終えた' }).click();
      await isDone(page).waitFor();
      await completed(second, 'watch');
    });

    it('should keep what is finished without network, say so calmly, and send it afterwards', async () => {
      const { page } = await world.visit(addressOf(second), { as: second });
      await page.getByRole('link', { name: '困りごとの見つけ方', exact: true }).click();
      await page.getByRole('button', { name: '読み終えた' }).waitFor();
      await page.context().setOffline(true);
      await page.getByRole('button', { name: '読み終えた' }).click();
      await isDone(page).waitFor();
      await page.getByText('この端末に保存してあり、つながると自動で送ります。').waitFor();
      await page.getByRole('link', { name: '講座のページへ戻る' }).click();
      await page.getByRole('listitem').filter({ hasText: '困りごとの見つけ方' }).getByText('終えた').waitFor();
      expect(await violations(page)).toEqual([]);
      expect((await lessonOf(second, 'read'))?.completed).toBe(false);
      await page.context().setOffline(false);
      await completed(second, 'read');
      await page.getByText('この端末に保存してあり').waitFor({ state: 'hidden' });
    });

    it('should leave nothing about a learner on a shared device that signs out', async () => {
      const { page } = await open(second, 'paper');
      await page.getByRole('button', { name: '学び終えた' }).click();
      await isDone(page).waitFor();
      await page.getByRole('button', { name: '架空 太郎' }).click();
      await page.getByRole('button', { name: 'サインアウト' }).click();
      await page.getByText('サインアウトしました。').waitFor();
      const kept: string = await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })');
      // At which desk one sat, by id, is all: no name, no address, nothing that was learned.
      expect(Object.keys(JSON.parse(kept) as object)).toEqual(['manabi-desk']);
      expect(kept).toMatch(/^\{"manabi-desk":"[-0-9a-f]{36}\/992011\/learning"\}$/);
      expect(await page.evaluate(eventsOnDevice)).toBe(0);
      await completed(second, 'paper');
    });

    it.each([
      ['home', (): string => '/', '残り3日'],
      ['course', (): string => addressOf(first), '終えたレッスン'],
    ] as const)('should be light and soon there on a phone (B11): %s', async (name, address, until) => {
      const { page } = await world.visit('/sign-in', { as: first });
      // Other work on the machine makes a round slower, never faster: the fastest of three counts.
      const rounds: Loaded[] = [];
      while (rounds.length < 3 && rounds.every(({ shown }) => shown > FIRST_CONTENT_MS))
        rounds.push(await loadOnPhone(page, address(), until));
      const [best] = rounds.toSorted((a, b) => a.shown - b.shown);
      if (!best) throw new Error('no round');
      const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
      const times = rounds.map(({ painted, shown }) => `${painted.toFixed(0)}/${shown.toFixed(0)}`).join(', ');
      process.stderr.write(
        `B11 ${name}: first paint/content after ${times} ms; ${kB(best.scripts)} JavaScript, ${kB(best.all)} in all\n`,
      );
      // Twice that is room for a busy machine; what was measured is printed, below the bar or not.
      expect(best.shown).toBeLessThanOrEqual(2 * FIRST_CONTENT_MS);
      expect(best.scripts).toBeLessThanOrEqual(170_000);
      expect(best.all).toBeLessThanOrEqual(350_000);
      expect(best.scripts).toBeGreaterThan(50_000);
    });

    it('should explain an empty home, ask for consent where it is needed, and take it back', async () => {
      const roster = csv('職員番号,氏,名,メールアドレス', '000999,空,見,sora@city.example');
      await importFile(office, '/imports/people', roster, { audience: 'staff' });
      const { items } = await office.call(listPeople, { staffNumber: '000999' });
      await world.person('learner', 'sora@city.example', items[0]?.person);
      const visit = await world.visit('/', { as: 'sora@city.example' });
      const { page } = visit;
      await page.getByText('学ぶ講座は、まだありません。').waitFor();
      expect(await violations(page)).toEqual([]);

      const programme = await openConsenting(office, year.course);
      await importFile(office, '/imports/people', roster, { audience: 'staff', programmeId: programme });
      await page.reload();
      await page.getByText('受講の管理と修了の証明').waitFor();
      await page.getByText('学んだ日と進み具合を、修了の証明に使います。').waitFor();
      await visit.examine('learning-consent');
      expect(await page.getByRole('link', { name: /学び始める/ }).count()).toBe(0);
      await page.getByRole('button', { name: '説明を読み、同意する' }).click();
      await page.getByRole('link', { name: /学び始める/ }).waitFor();

      await page.getByRole('link', { name: '学習の記録' }).click();
      await page.getByText('同意しました（令和8年4月版）。').waitFor();
      await page.getByRole('button', { name: 'ファイルを作る' }).click();
      await page.getByRole('button', { name: '同意を取り消す' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '同意を取り消す' }).click();
      await page.getByText('同意を取り消しました（令和8年4月版）。').waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'ファイルを受け取る（印刷できます）' }).click();
      expect((await download).suggestedFilename()).toMatch(/[.]html$/);
      expect(await violations(page)).toEqual([]);
    });
  });

const eventsOnDevice = `new Promise((resolve) => {
  const opened = indexedDB.open('manabi-device-queue', 1);
  opened.onsuccess = () => {
    const counted = opened.result.transaction('events').objectStore('events').count();
    counted.onsuccess = () => resolve(counted.result);
  };
})`;
