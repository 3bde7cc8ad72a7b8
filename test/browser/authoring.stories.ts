import { join } from 'node:path';
import type { ApiClient } from '#api-client';
import type { CourseId } from '#contracts';
import {
  getCourse,
  getCourseDraft,
  listCourseDrafts,
  publishCourseDraft,
  saveDraftLesson,
  startCourseDraft,
} from '#contracts/catalog';
import { getMyCourse, getMyLesson } from '#contracts/progress';
import { waitFor } from '#testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { FileChooser, Page } from 'playwright-core';
import { csv, enrolled, importFile, openWith } from '../journeys/office.js';
import { hasFocus, tabTo, violations } from './browser.js';
import type { World } from './world.js';

const [municipality, officer] = ['992020', 'author@992020.example'] as const;
/** A silent film of eight seconds. */
const film = join(process.cwd(), 'apps/demo-network/src/fixtures/intro.webm');
const captions = {
  name: 'ja.vtt',
  mimeType: 'text/vtt',
  buffer: Buffer.from('WEBVTT\n\n00:00.000 --> 00:07.000\n始め\n'),
};
const sheet = { name: '整理シート.csv', mimeType: 'text/csv', buffer: Buffer.from('手順,分\n') };

type Files = Parameters<FileChooser['setFiles']>[0];
const chooser = (page: Page): Promise<FileChooser | undefined> =>
  page.waitForEvent('filechooser', { timeout: 10_000 }).catch(() => undefined);

/** Somebody who uses the keyboard alone. */
class Keys {
  constructor(private readonly page: Page) {}

  /** Goes on to what has this name and presses it. */
  async press(name: string, key = 'Enter'): Promise<void> {
    await tabTo(this.page, name);
    await this.page.keyboard.press(key);
  }

  async write(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).first().waitFor();
    await tabTo(this.page, label);
    await this.page.keyboard.type(text);
  }

  async choose(label: string, files: Files): Promise<void> {
    await tabTo(this.page, label);
    // A busy browser now and then lets a key go by: pressed again, as one would, without going anywhere else.
    for (let tries = 0; tries < 3; tries += 1) {
      const opened = chooser(this.page);
      await this.page.keyboard.press('Space');
      const dialog = await opened;
      if (dialog) return dialog.setFiles(files);
    }
    throw new Error(`no files could be chosen for ${label}`);
  }
}

const isSaved = (page: Page) => page.getByText(/^保存しました（/).waitFor();

export const authoringStories = (world: World) =>
  describe('writing courses', () => {
    let office: ApiClient;
    beforeAll(async () => {
      office = await world.journey.signedIn(municipality, 'municipality-officer', officer);
    });

    const begin = async (key: string): Promise<CourseId> =>
      (await office.call(startCourseDraft, { key, title: `講座 ${key}` })).course;
    /** A draft with one text to read; its next change names version 2. */
    const beginText = async (key: string, markdown: string): Promise<CourseId> => {
      const course = await begin(key);
      const lesson = { lesson: 'lesson-1', title: 'はじめに', minutes: 10 };
      await office.call(saveDraftLesson, { course, version: 1, ...lesson, content: { kind: 'text', markdown } });
      return course;
    };
    const openText = async (key: string, markdown: string) => {
      const course = await beginText(key, markdown);
      const visit = await world.visit(`/courses/${course}/draft/lessons/lesson-1`, { as: officer });
      await visit.page.getByText('保存してあります。').waitFor();
      return { course, visit, page: visit.page, body: visit.page.getByLabel('本文', { exact: true }) };
    };

    it('should make a course with a lesson of each kind by keyboard alone, publish it, and have it learned', async () => {
      const visit = await world.visit('/courses', { as: officer });
      const { page } = visit;
      const keys = new Keys(page);
      await page.getByText('講座は、まだありません。').waitFor();
      await keys.press('講座をつくる');
      await page.getByRole('heading', { level: 1, name: '講座をつくる' }).waitFor();
      await page.getByLabel('講座の名前').waitFor();
      await visit.examine('course-new');
      await keys.write('講座の名前', 'はじめての業務改善');
      await keys.press('書き始める');
      await page.getByRole('heading', { level: 1, name: 'はじめての業務改善' }).waitFor();
      const lesson = async (kind: string, title: string, write: () => Promise<void>) => {
        await keys.press(kind);
        await keys.write('レッスンの名前', title);
        await write();
        await keys.press('保存して戻る');
        await page.getByRole('link', { name: title, exact: true }).waitFor();
      };

      await lesson('文章', '困りごとを見つける', async () => {
        await keys.write('本文', '## 近くにあります\n\n- 紙をさがす時間は、1日に何分ですか。');
        await page.getByRole('heading', { name: '近くにあります' }).waitFor();
        await isSaved(page);
        await visit.examine('lesson-text');
      });
      await lesson('動画', '改善の進め方', async () => {
        await keys.choose('動画のファイル', film);
        await page.getByText('intro.webm').waitFor();
        await waitFor(async () => (await page.getByLabel('動画の長さ（秒）').inputValue()) !== '' || undefined, {
          what: 'the length of the film',
        });
        await keys.press('字幕を足す');
        await keys.choose('字幕のファイル（日本語）', captions);
        await page.getByText('ja.vtt').waitFor();
        await keys.write('動画の内容（文字）任意', '1. 見つけます。');
        await isSaved(page);
        await visit.examine('lesson-video');
      });
      await lesson('資料', '整理シート', async () => {
        await keys.choose('資料のファイル', sheet);
        await page.getByText(sheet.name).waitFor();
      });
      await lesson('確認テスト', '確かめる', async () => {
        await keys.press('1つ選ぶ');
        await page.getByText('1問あります。').waitFor();
        await page.getByLabel('問1の問題文').focus();
        await page.keyboard.type('はじめにすることは何ですか。');
        await keys.press('選択肢1が正しい', 'Space');
        await keys.write('選択肢1', '困りごとを見つける');
        await keys.write('選択肢2', '機械を買う');
        await isSaved(page);
        await visit.examine('lesson-quiz');
      });
      await lesson('外部の講座', '操作の練習', async () => {
        await keys.write('提供者の名前', '提供者（架空）');
        await keys.write('提供者のページのアドレス', 'https://provider.example/dx');
      });
      await lesson('会場など', '集まって話す', async () => undefined);
      // Seen from the draft: the last becomes the fifth, and the focus stays on what was moved.
      await keys.press('「集まって話す」を上へ');
      await page.getByText('「集まって話す」を5番目にしました。').waitFor();
      expect(await hasFocus(page.getByRole('button', { name: '「集まって話す」を上へ' }))).toBe(true);
      await visit.examine('course-draft');

      await keys.press('受講者の見え方を確かめる');
      await page.getByText('これは確かめるための表示です。').waitFor();
      await keys.press('確かめる');
      await page.getByText('はじめにすることは何ですか。').waitFor();
      await visit.examine('course-preview');
      await keys.press('はじめての業務改善');
      await keys.press('公開する');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('第1版になります。').waitFor();
      expect(await violations(page)).toEqual([]);
      await keys.press('公開する');
      await page.getByText('公開しました。').waitFor();
      await page.getByText('はじめての版').waitFor();

      const course = page.url().split('/').at(-1) as CourseId;
      const { lessons } = await office.call(getCourse, { course });
      expect(lessons.map(({ kind = 'plain' }) => kind)).toEqual(['text', 'video', 'file', 'quiz', 'plain', 'external']);
      const { programme } = await openWith(office, 'staff', course);
      const roster = csv('職員番号,氏,名,メールアドレス', '100,泉,学,manabu@992020.example');
      await importFile(office, '/imports/people', roster, { audience: 'staff', programmeId: programme });
      const { person, enrolment } = await enrolled(office, programme, 'manabu@992020.example');
      const learner = await world.journey.signedIn(municipality, 'learner', 'manabu@992020.example', person);
      expect((await learner.call(getMyCourse, { enrolment, course })).title).toBe('はじめての業務改善');
      const quiz = await learner.call(getMyLesson, { enrolment, course, lesson: 'lesson-4' });
      expect(quiz.content).toMatchObject({ kind: 'quiz', questions: [{ text: 'はじめにすることは何ですか。' }] });
      await page.reload();
      await page.getByRole('link', { name: '架空の事業' }).waitFor();
      await visit.examine('course-published');
      await page.getByRole('link', { name: '講座一覧' }).last().click();
      await page.getByText('公開中（第1版）').waitFor();
      await page.getByText('1件', { exact: true }).waitFor();
      await visit.examine('courses');
    });

    it('should explain a file of the wrong kind, and take a right one in its place', async () => {
      const course = await begin('files');
      const { page } = await world.visit(`/courses/${course}/draft/lessons/lesson-1?kind=video`, { as: officer });
      const field = page.getByLabel('動画のファイル');
      await field.setInputFiles({ name: '研修.mp4', mimeType: 'video/mp4', buffer: Buffer.from('%PDF-1.7') });
      await page.getByRole('alert').getByText('動画は MP4 か WebM').waitFor();
      expect(await violations(page)).toEqual([]);
      await field.setInputFiles(film);
      await page.getByText('intro.webm').waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    });

    it('should link a video to a host that the administrator has named, and to no other', async () => {
      const admin = await world.visit('/courses', { as: 'admin@992020.example' });
      await admin.page.getByRole('link', { name: '動画を置いているホストを決める' }).click();
      await admin.page.getByLabel('ホストの名前').fill('https://video.city.example/');
      await admin.page.getByRole('button', { name: 'ホストを決める' }).click();
      await admin.page.getByRole('alert').getByText('ホストの名前だけを、1行に1つずつ').waitFor();
      await admin.examine('video-hosts');
      await admin.page.getByLabel('ホストの名前').fill('video.city.example');
      await admin.page.getByRole('button', { name: 'ホストを決める' }).click();
      await admin.page.getByRole('heading', { level: 1, name: '講座一覧' }).waitFor();

      const course = await begin('hosts');
      const { page } = await world.visit(`/courses/${course}/draft/lessons/lesson-1?kind=video`, { as: officer });
      await page.getByLabel('レッスンの名前').fill('自治体のホストの動画');
      await page.getByRole('button', { name: '代わりに、自治体のホストにある動画を使う' }).click();
      await page.getByText('使えるホスト：video.city.example').waitFor();
      await page.getByLabel('動画の長さ（秒）').fill('１２０');
      await page.getByLabel('動画のアドレス').fill('https://elsewhere.example/v.mp4');
      await page.getByRole('button', { name: '保存して戻る' }).click();
      await page.getByRole('alert').getByText('自治体のホストとして登録されていません').first().waitFor();
      await page.getByLabel('動画のアドレス').fill('https://video.city.example/v.mp4');
      await page.getByRole('button', { name: '保存して戻る' }).click();
      await page.getByRole('link', { name: '自治体のホストの動画' }).first().waitFor();
    });

    it('should lose nothing when the network goes, nor when the window is closed meanwhile', async () => {
      const { course, page, body } = await openText('network', '始め');
      const context = page.context();
      await context.setOffline(true);
      await body.fill('電車の中で書いた。');
      await page.getByText('書いた内容はこの端末に残っています。つながると、保存します。').waitFor();
      await context.setOffline(false);
      await isSaved(page);
      await context.setOffline(true);
      await body.fill('閉じる前に書いた。');
      await page.getByText('書いた内容はこの端末に残っています。つながると、保存します。').waitFor();
      const address = page.url();
      await page.close();
      await context.setOffline(false);
      const later = await context.newPage();
      await later.goto(address);
      await later.getByText('前に書いて、保存していなかった内容を戻しました').waitFor();
      expect(await later.getByLabel('本文', { exact: true }).inputValue()).toBe('閉じる前に書いた。');
      await isSaved(later);
      expect((await office.call(getCourseDraft, { course })).version).toBe(4);
    });

    it('should say what somebody else changed meanwhile, and overwrite it only when told to', async () => {
      const { course, page, body } = await openText('meanwhile', '始め');
      const theirs = { lesson: 'lesson-1', title: 'ほかの人の題', minutes: 10 };
      await office.call(saveDraftLesson, {
        course,
        version: 2,
        ...theirs,
        content: { kind: 'text', markdown: '始め' },
      });
      await body.fill('わたしの本文');
      const notice = page.getByRole('alert').filter({ hasText: 'この間に、ほかの画面か人がここを変えました' });
      await notice.waitFor();
      expect(await notice.getByRole('listitem').allInnerTexts()).toEqual(['レッスンの名前', 'レッスンの内容']);
      expect(await violations(page)).toEqual([]);
      await notice.getByRole('button', { name: '自分の内容で保存する' }).click();
      await isSaved(page);
      expect((await office.call(getCourseDraft, { course })).lessons[0]?.title).toBe('はじめに');
    });

    it('should save over what was changed elsewhere in the same course', async () => {
      const { course, page, body, visit } = await openText('elsewhere', '始め');
      const { scripts } = await visit.wire();
      process.stderr.write(`writing a lesson: ${scripts} bytes of scripts\n`);
      const other = { lesson: 'lesson-2', title: 'ほかのレッスン', minutes: 5 };
      await office.call(saveDraftLesson, { course, version: 2, ...other, content: { kind: 'plain' } });
      await body.fill('わたしの本文');
      await isSaved(page);
      expect((await office.call(getCourseDraft, { course })).lessons).toHaveLength(2);
    });

    it('should bring a removed lesson back with what it teaches', async () => {
      const { course, page } = await openText('undo', '大切な本文');
      await page.getByRole('button', { name: '保存して戻る' }).click();
      await page.getByRole('button', { name: '「はじめに」を消す' }).click();
      await page.getByText('「はじめに」を消しました').waitFor();
      expect((await office.call(getCourseDraft, { course })).lessons).toEqual([]);
      await page.getByText('レッスンが1つもありません。').waitFor();
      await page.getByRole('button', { name: '元に戻す' }).click();
      await page.getByRole('link', { name: 'はじめに' }).click();
      await page.getByText('大切な本文').first().waitFor();
    });

    it('should show the mistakes of a pasted quiz at their lines, and add what can be read', async () => {
      const course = await begin('gift');
      const visit = await world.visit(`/courses/${course}/draft/lessons/lesson-1?kind=quiz`, { as: officer });
      const { page } = visit;
      await page.getByText('GIFTやAikenの文章から、まとめて足す').click();
      await page.getByLabel('問題の文章').fill('::一:: 1+1は？ {=2 ~3}\n\n二つ目は？ {~a ~b}\n\n三つ目は？ {T}');
      await page.getByRole('button', { name: '文章を読み取る' }).click();
      const wrong = page.getByRole('alert').getByRole('listitem');
      await wrong.getByText('正しい選択肢がありません。').waitFor();
      expect(await wrong.innerText()).toContain('{~a ~b}');
      await wrong.getByRole('button', { name: '3行目' }).click();
      const selected: string = await page.evaluate(
        '((area) => area.value.slice(area.selectionStart, area.selectionEnd))(document.activeElement)',
      );
      expect(selected).toBe('二つ目は？ {~a ~b}');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '読み取った2問を足す' }).click();
      await page.getByText('2問あります。').waitFor();
      await page.getByLabel('レッスンの名前').fill('まとめのテスト');
      await isSaved(page);
      // A mark on the wrong question is asked for at its place, before anything is sent.
      await page.getByRole('button', { name: '1つ選ぶ' }).click();
      await page.getByRole('button', { name: '保存して戻る' }).click();
      await page.getByRole('link', { name: '問3の問題文を入力してください。' }).waitFor();
    });

    it('should tell of a course what can be searched, and keep it', async () => {
      const course = await begin('about');
      const visit = await world.visit(`/courses/${course}/draft/about`, { as: officer });
      const { page } = visit;
      await page.getByRole('textbox', { name: '紹介文' }).fill('**窓口**の人のために。');
      await page.getByLabel('基礎').check();
      await page.getByLabel('スキルを探す').fill('データ');
      await page.getByRole('list').filter({ hasText: 'DX推進スキル標準' }).getByRole('button').first().click();
      await isSaved(page);
      await visit.examine('course-about');
      await page.getByRole('button', { name: '保存して戻る' }).click();
      await page.getByText('1個').waitFor();
      const told = await office.call(getCourseDraft, { course });
      expect(told).toMatchObject({ description: '**窓口**の人のために。', level: 'basic' });
      expect(told.skills).toHaveLength(1);
    });

    it('should have a next version that says what it changed, and leave programmes with theirs', async () => {
      const course = await beginText('next', '初版');
      await office.call(publishCourseDraft, { course, version: 2 });
      await openWith(office, 'company', course);
      const visit = await world.visit(`/courses/${course}`, { as: officer });
      const { page } = visit;
      await page.getByRole('button', { name: '次の版を書く' }).click();
      await page.getByText('下書きです。').waitFor();
      await page.getByRole('link', { name: 'はじめに' }).click();
      await page.getByRole('textbox', { name: '本文' }).fill('第2版');
      await page.getByRole('button', { name: '保存して戻る' }).click();
      await page.getByRole('button', { name: '公開する' }).click();
      await page.getByText('前の版を使っている事業は、そのまま前の版を使い続けます。').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: '公開する' }).click();
      await page.getByText('公開しました。').waitFor();
      const row = (version: string) => page.getByRole('row', { name: new RegExp(`^${version} `) });
      await row('第2版').getByText('書き直したレッスン：「はじめに」').waitFor();
      await row('第1版').getByRole('link', { name: '架空の事業' }).waitFor();
      await row('第1版').getByRole('link', { name: '第1版' }).click();
      await page.getByRole('heading', { level: 1, name: '受講者の見え方（第1版）' }).waitFor();
      await page.getByRole('link', { name: 'はじめに' }).click();
      await page.getByText('初版').waitFor();
      await visit.examine('course-version');
      await page.getByRole('link', { name: '講座 next' }).click();
      await page.getByRole('button', { name: '取り下げる' }).click();
      await page.getByText('いま使っている1件の事業では、そのまま学べます。').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: '取り下げる' }).click();
      await page.getByText('に取り下げました').waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('should be seen by whom the office names, and copied there without a learner', async () => {
      const neighbour = await world.journey.signedIn('992038', 'municipality-officer', 'officer@992038.example');
      const course = await beginText('shared', '本文');
      await office.call(publishCourseDraft, { course, version: 2 });
      const visit = await world.visit(`/courses/${course}/sharing`, { as: officer });
      const { page } = visit;
      await page.getByLabel('名前を挙げた自治体').check();
      await page.getByLabel('見せる自治体の団体コード').fill('９９２０３８');
      await page.getByRole('button', { name: 'この自治体を足す' }).click();
      await page.getByRole('list', { name: '見せる自治体' }).getByText('デモ県').first().waitFor();
      await visit.examine('course-sharing');
      await page.getByRole('button', { name: '見られる人を決める' }).click();
      await page.getByText('1団体に公開').waitFor();

      const theirs = await world.visit('/courses?of=others', { as: 'officer@992038.example' });
      await theirs.page.getByRole('link', { name: '講座 shared' }).click();
      await theirs.page.getByRole('link', { name: '写して新しい講座をつくる' }).click();
      await theirs.page.getByLabel('記号').waitFor();
      await theirs.examine('course-copy');
      await theirs.page.getByRole('button', { name: '写して書き始める' }).click();
      await theirs.page.getByRole('link', { name: 'はじめに' }).waitFor();
      expect((await neighbour.call(listCourseDrafts, {})).items).toMatchObject([
        { title: '講座 shared', basedOn: null },
      ]);
    });

    it('should be written by an instructor, who leaves publishing to the office', async () => {
      await world.journey.signedIn(municipality, 'instructor', 'teacher@992020.example');
      await beginText('teaching', '本文');
      const { page } = await world.visit('/', { as: 'teacher@992020.example', language: 'en' });
      await page.getByRole('link', { name: '講座 teaching' }).click();
      await page.getByText('The office publishes it.').waitFor();
      expect(await page.getByRole('button', { name: 'Publish' }).count()).toBe(0);
      expect(await violations(page)).toEqual([]);
    });
  });
