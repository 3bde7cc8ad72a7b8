import { readFileSync } from 'node:fs';
import type { ApiClient } from '#api-client';
import { recordLearningEvents } from '#contracts/progress';
import { listDepartments } from '#contracts/registry';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { csv, enrolled, openYear, type Opened } from '../journeys/office.js';
import type { World } from './world.js';

/** With `--long`, the numbers of a large city. */
const many = process.env['LONG'] ? 10_000 : 1000;
const officer = 'officer@992038.example';
const head = '職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属';
const number = (n: number) => String(100_000 + n);
const row = (n: number) => `${number(n)},架空,${n}子,カクウ,${n}コ,p${n}@city.example,${departments[n % 4]}`;
const departments = ['総務部／人事課', '総務部／財政課', '福祉部／高齢課', '市民部／窓口課'];
const bad = Array.from({ length: 20 }, (_, n) => `${900_000 + n},,名なし,,,x${n}@city.example,総務部／人事課`);
const rosterOf = (count: number) => csv(head, ...Array.from({ length: count }, (_, n) => row(n)), ...bad);

export const officeStories = (world: World) =>
  describe('the office', () => {
    let office: ApiClient;
    let opened: Opened;

    beforeAll(async () => {
      office = await world.journey.signedIn('992038', 'municipality-officer', officer);
      opened = await openYear(office, 'staff');
    });

    const roster = (count: number) => ({
      name: '名簿.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rosterOf(count)),
    });

    it(`should import ${many} people with 20 bad rows by at most 7 clicks and no key`, async () => {
      const visit = await world.visit('/', { as: officer });
      const { page } = visit;
      await page.getByRole('heading', { level: 1, name: '今日すること' }).waitFor();
      const clicks = new Clicks();
      await clicks.on(page.getByRole('main').getByRole('link', { name: '名簿などを取り込む' }));
      await page.getByLabel('CSVファイル').waitFor();
      await visit.examine('import-choose');
      // The list is opened and one chosen; the window for files is opened and one chosen.
      clicks.count += 4;
      await page.getByLabel('登録する事業').selectOption(opened.programme);
      await page.getByLabel('CSVファイル').setInputFiles(roster(many));
      const began = Date.now();
      await clicks.on(page.getByRole('button', { name: '内容を確かめる' }));
      await page.getByRole('heading', { name: 'はじめの行' }).waitFor({ timeout: 20_000 });
      const understood = Date.now() - began;
      await page.getByText('エラーの行が20行あります').waitFor({ timeout: 60_000 });
      const preview = Date.now() - began;
      await page.getByText('20件をすべて表示しています。').waitFor();
      expect(await page.getByText('名前なし').count()).toBe(0);
      expect(await page.locator('main').innerText()).toMatch(/氏：必ず書く項目が空です。/);
      await visit.examine('import-check');
      await clicks.on(page.getByRole('button', { name: 'を取り込む' }));
      await page.getByText('終わりました（取り込めなかった行があります）').waitFor({ timeout: 60_000 });
      await page.getByText('20件をすべて表示しています。').waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'エラーの行をCSVで受け取る' }).click();
      const errors = readFileSync(await (await download).path());
      // A byte-order mark: Excel reads it as what it is.
      expect([...errors.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      process.stderr.write(
        `import of ${many} people: ${clicks.count} clicks, first rows after ${understood} ms, all outcomes after ${preview} ms\n`,
      );
      expect(clicks.count).toBeLessThanOrEqual(7);
      // The aim is five seconds for 10,000 on a quiet machine; a busy one has four times as long.
      expect(preview).toBeLessThanOrEqual(20_000);

      // Corrected, the same file is taken as it is.
      const corrected = errors.toString('utf8').replaceAll(/,(?:"")?,("?名なし)/g, ',直し,$1');
      await page.getByRole('link', { name: '直したファイルを取り込む' }).click();
      await page.getByLabel('CSVファイル').setInputFiles({ ...roster(0), buffer: Buffer.from(corrected) });
      await page.getByRole('button', { name: '内容を確かめる' }).click();
      await page.getByText('エラーの行はありません').waitFor({ timeout: 20_000 });
    });

    it('should say what a file lacks before anything is done, and what would change of whom', async () => {
      const visit = await world.visit('/imports/new', { as: officer });
      const { page } = visit;
      const file = (...lines: string[]) => ({ ...roster(0), buffer: Buffer.from(csv(...lines)) });
      await page.getByRole('button', { name: '内容を確かめる' }).click();
      await page.getByRole('alert').getByRole('link', { name: 'CSVファイルを選んでください。' }).waitFor();
      await page.getByLabel('CSVファイル').setInputFiles(file('職員番号,名前', '1,架空'));
      await page.getByRole('button', { name: '内容を確かめる' }).click();
      await page.getByText('1行目に「氏」「名」の見出しを足して、もう一度選んでください。').waitFor();
      await page.getByRole('button', { name: 'ファイルを選び直す' }).click();
      await page
        .getByLabel('CSVファイル')
        .setInputFiles(file('職員番号,氏,名,所属', `${number(0)},架空,0子,福祉部／高齢課`, `${number(1)},架空,1子,`));
      await page.getByRole('button', { name: '内容を確かめる' }).click();
      const changed = page.getByRole('row', { name: '架空 0子 2行目' });
      await changed.getByText('福祉部').waitFor();
      expect(await changed.innerText()).toContain('人事課');
    });

    it('should find who is late by few clicks, fast among many, by department and in order', async () => {
      const visit = await world.visit('/', { as: officer });
      const { page } = visit;
      const clicks = new Clicks();
      const task = page.getByRole('listitem').filter({ hasText: 'まだ始めていない' });
      await task.waitFor();
      await visit.examine('today');
      const began = Date.now();
      await clicks.on(task.getByRole('link'));
      await page.getByRole('row', { name: '架空' }).first().waitFor();
      const first = Date.now() - began;
      await visit.examine('learners');
      await page.getByLabel('部署', { exact: true }).waitFor();
      const filtered = await timed(async () => {
        await page.getByLabel('部署', { exact: true }).selectOption({ label: '福祉部 高齢課' });
        await page
          .locator('[aria-labelledby=learners] tbody')
          .getByText('総務部')
          .first()
          .waitFor({ state: 'detached' });
      });
      process.stderr.write(
        `late learners among ${many}: ${clicks.count} clicks, first rows after ${first} ms, filtered after ${filtered} ms\n`,
      );
      expect(clicks.count).toBeLessThanOrEqual(4);
      expect(first).toBeLessThanOrEqual(4000);
      await page.getByRole('button', { name: '最後に学んだ日' }).click();
      await page.waitForURL(/sort=last/);
      expect(page.url()).toContain('department=');
    });

    it('should find somebody by kana, end one enrolment and record a use at work', async () => {
      const { enrolment, person } = await enrolled(office, opened.programme, 'p7@city.example');
      const learner = await world.journey.signedIn('992038', 'learner', 'p7@city.example', person);
      const at = new Date().toISOString();
      const event = { id: 'o1', enrolmentId: enrolment, courseId: opened.course, lessonId: 'one' } as const;
      await learner.call(recordLearningEvents, {
        sentAt: at,
        events: [{ ...event, kind: 'completed', seconds: 0, at }],
      });

      const visit = await world.visit('/people', { as: officer });
      const { page } = visit;
      await page.getByLabel('名前・カナ・番号').fill('かくう');
      await page.getByRole('button', { name: '探す', exact: true }).click();
      await page.getByText('50件を表示しています。続きがあります。').waitFor();
      await page.getByLabel('名前・カナ・番号').fill('１００００７');
      await page.keyboard.press('Enter');
      await page.getByText('1件をすべて表示しています。').waitFor();
      await visit.examine('people');
      expect(page.url()).not.toContain(number(7));
      await page.getByRole('link', { name: '架空 7子' }).click();
      await page.getByRole('heading', { level: 1, name: '架空 7子' }).waitFor();
      await page.getByText('遅れている').waitFor();
      await page.getByText(/今日までの目安は\d+(\.\d)?%です。/).waitFor();
      await visit.examine('person');

      await page.getByRole('button', { name: '実務活用を記録する' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('活用した内容').fill('毎月の集計を自動にした');
      await dialog.getByLabel('1か月に減った時間（時間）').fill('３．５');
      await dialog.getByRole('button', { name: '記録する' }).click();
      await page.getByText('記録しました。').waitFor();
      await page.getByRole('heading', { name: '毎月の集計を自動にした' }).waitFor();
      await page.getByText('3.5時間', { exact: true }).waitFor();

      await page.getByRole('button', { name: '受講を終える' }).click();
      await dialog.getByRole('button', { name: '受講を終える' }).click();
      await dialog.getByRole('alert').getByRole('link', { name: '理由を選んでください。' }).waitFor();
      await dialog.getByLabel('本人の都合').check();
      await dialog.getByRole('button', { name: '受講を終える' }).click();
      await page.getByText('受講を終えました。').waitFor();
      await page.getByText('本人の都合').waitFor();
      expect(await page.getByRole('button', { name: '受講を終える' }).count()).toBe(0);
    });

    it('should open a programme and enrol a whole department in it, by keyboard where it types', async () => {
      const visit = await world.visit('/programmes', { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '架空の事業' }).waitFor();
      await visit.examine('programmes');
      await page.getByRole('link', { name: '事業を開く' }).click();
      await page.getByLabel('事業の名前').waitFor();
      await visit.examine('programme-new');
      await page.getByRole('button', { name: '事業を開く' }).click();
      await page.getByRole('alert').getByRole('link', { name: '事業の名前を入力してください。' }).waitFor();
      await page.getByLabel('事業の名前').fill('二つ目の事業');
      await page.getByLabel('庁内職員').check();
      await page.getByLabel('始まる日').fill('R8.4.1');
      await page.getByLabel('終わる日').fill('R9.3.31');
      await page.getByLabel('はじめての自治体DX').check();
      await page.getByLabel('受講者の同意を必要とする').check();
      await page.getByLabel('文書保存年限（年）').fill('５');
      await page.getByLabel('記号').fill('programme-staff');
      await page.getByRole('button', { name: '事業を開く' }).click();
      // Nobody who opens a new programme changes another one.
      await page.getByRole('alert').getByRole('link', { name: 'この記号は、ほかの事業で使っています。' }).waitFor();
      await page.getByLabel('記号').fill('second');
      await page.getByRole('button', { name: '事業を開く' }).click();
      await page.getByRole('alert').getByRole('link', { name: '説明の版を示してください。' }).waitFor();
      await page.getByLabel('説明の版').fill('2026年4月版');
      await page.getByRole('textbox', { name: '説明の文' }).fill('学んだ日を、**修了の証明**に使います。');
      await page.getByRole('button', { name: '事業を開く' }).click();
      await page.getByRole('heading', { level: 1, name: '二つ目の事業' }).waitFor();
      await page.getByText('受講者は、まだ登録されていません。').waitFor();

      await page.getByRole('link', { name: '事業の内容を変える' }).click();
      expect(await page.getByLabel('文書保存年限（年）').inputValue()).toBe('5');
      await page.getByLabel('見え方：説明の文').getByText('修了の証明').waitFor();
      await visit.examine('programme-edit');
      await page.getByLabel('事業の名前').fill('二つ目の事業（改）');
      await page.getByRole('button', { name: '変更する' }).click();
      await page.getByRole('heading', { level: 1, name: '二つ目の事業（改）' }).waitFor();

      await page.getByRole('link', { name: '人を選んで登録' }).click();
      await page.getByLabel('名前・カナ・番号').fill(number(2));
      await page.getByRole('button', { name: '探す', exact: true }).click();
      await page.getByText('1件をすべて表示しています。').waitFor();
      await page.getByLabel('架空 2子').check();
      await visit.examine('enrol');
      await page.getByLabel('名前・カナ・番号').fill('');
      await page.getByLabel('部署', { exact: true }).selectOption({ label: '福祉部 高齢課' });
      await page.getByRole('button', { name: '探す', exact: true }).click();
      await page.getByText(/続きがあります/).waitFor();
      await page.getByRole('button', { name: '見つかった人を全員選ぶ' }).click();
      await page.getByText('人を選んでいます。').waitFor();
      await page.getByRole('button', { name: /人を登録する/ }).click();
      await page.getByText(/人を登録しました/).waitFor({ timeout: 20_000 });
    });

    it('should list past imports, and lead to what became of each', async () => {
      const visit = await world.visit('/imports', { as: officer });
      await visit.page.getByRole('row', { name: '完了（エラーあり）' }).waitFor();
      await visit.examine('imports');
    });

    it('should lead somebody new from the sign-in to an imported roster and the report, by the words of the pages', async () => {
      const email = 'newcomer@992046.example';
      await world.journey.signedIn('992046', 'municipality-officer', email);
      const visit = await world.visit('/', { as: email });
      const { page } = visit;
      await page.getByText('今日、対応が必要なことはありません。').waitFor();
      await page.getByText('受講する人の名簿を、CSVファイルから取り込みます。').waitFor();
      await visit.examine('today-first');
      await page.getByRole('link', { name: '名簿などを取り込む' }).click();
      await page.getByLabel('CSVファイル').setInputFiles('test/data/scenario-a/staff.csv');
      await page.getByRole('button', { name: '内容を確かめる' }).click();
      await page.getByText('Shift_JIS（CP932）、カンマ').waitFor({ timeout: 20_000 });
      await page.getByRole('button', { name: '行を取り込む' }).click();
      await page.getByRole('heading', { name: '次にすること' }).waitFor({ timeout: 20_000 });
      await page.getByRole('link', { name: '成果の報告を見る' }).click();
      await page.getByRole('heading', { level: 1, name: '学びの成果' }).waitFor();
    });

    it('should show a head of department the own people alone', async () => {
      const email = 'head@992038.example';
      const { departments: all } = await office.call(listDepartments, {});
      const own = all.flatMap(({ name, department }) => (name === '総務部' ? [department] : []));
      await world.journey.signedIn('992038', 'department-manager', email, undefined, { departments: own });
      const visit = await world.visit('/', { as: email });
      const { page } = visit;
      await page.getByRole('heading', { level: 1, name: '部署のいま' }).waitFor();
      await page.getByText(/^延べ[\d,]+人のうち[\d,]+人に、声をかけてください。/).waitFor();
      await page.getByText('事業のページですべて見られます。').waitFor();
      expect(await page.getByText('福祉部').count()).toBe(0);
      await visit.examine('own-people');
      expect(await visit.sheets()).toBeLessThanOrEqual(4);
      await page.getByRole('region', { name: '事業ごとの進み具合' }).getByRole('link', { name: '架空の事業' }).click();
      await page.getByRole('row', { name: '架空' }).first().waitFor();
      expect(await page.getByText('福祉部').count()).toBe(0);
      expect(await page.getByRole('link', { name: '人を選んで登録' }).count()).toBe(0);
      await page
        .getByRole('navigation', { name: 'メニュー', exact: true })
        .getByRole('link', { name: '人を探す' })
        .click();
      await page.getByRole('row', { name: '架空' }).first().waitFor();
      expect(await page.getByText('福祉部').count()).toBe(0);
    });
  });

class Clicks {
  count = 0;

  async on(what: Locator): Promise<void> {
    this.count++;
    await what.click();
  }
}

async function timed(act: () => Promise<void>): Promise<number> {
  const began = Date.now();
  await act();
  return Date.now() - began;
}
