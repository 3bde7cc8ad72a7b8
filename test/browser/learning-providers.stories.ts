import { describe, it } from '@jest/globals';
import { csv, day } from '../journeys/office.js';
import { kaisai, officer } from './class-year.js';
import type { World } from './world.js';

const list = (...rows: string[]) => ({
  name: 'udemy.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(csv('User Email,Course Title,Completion Date,Progress', ...rows)),
});
/** As the provider writes days: month, day, year. */
const american = (offset: number) => day(offset).replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1');

/** Completions at a provider: how its list is read, and taking one in. */
export const learningProviderStories = (world: World) =>
  describe('a provider of learning', () => {
    it('should be told once how its list is read, and be rewritten', async () => {
      const visit = await world.visit('/imports', { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '外部の学習サービス' }).click();
      await page.getByText('学習サービスは、まだありません。').waitFor();
      await page.getByRole('link', { name: '学習サービスを足す' }).click();
      const save = page.getByRole('button', { name: '読み方を保存する' });
      await save.click();
      await page.getByRole('alert').getByRole('link', { name: '受講者の列を入力してください。' }).waitFor();
      await visit.examine('learning-provider-mistakes');
      await page.getByLabel('学習サービスの名前').fill('架空ラーニング');
      await page.getByLabel('記号').fill('ｋａｋｕ');
      await page.getByLabel('受講者の列').fill('User Email');
      await page.getByLabel('講座の列').fill('Course Title');
      await page.getByLabel('修了日の列').fill('Completion Date');
      await page.getByLabel('月・日・年').check();
      await page.getByLabel('進み具合（%）の列').fill('Progress');
      await page.getByLabel('何%から修了とするか').fill('１００');
      await page.getByLabel('学習サービスの記録').check();
      await page.getByLabel('対応1：サービスでの講座名か番号').fill('DX 101');
      await save.click();
      await page.getByRole('alert').getByRole('link', { name: '対応1：ここのレッスンを選んでください。' }).waitFor();
      await page.getByLabel('対応1：ここのレッスン').selectOption({ index: 2 });
      await save.click();
      await page.getByRole('cell', { name: '1講座' }).waitFor();
      await visit.examine('learning-providers');
      await page.getByRole('link', { name: '架空ラーニング', exact: true }).click();
      await page.getByLabel('学習サービスの名前').fill('架空ラーニング（法人）');
      await visit.examine('learning-provider');
      await save.click();
      await page.getByRole('rowheader', { name: '架空ラーニング（法人）' }).waitFor();
    });

    it('should have its list taken in for a programme, with what is double or not known yet told apart', async () => {
      const visit = await world.visit('/learning-providers', { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '架空ラーニング（法人）の一覧を取り込む' }).click();
      await page
        .getByLabel('CSVファイル')
        .setInputFiles(
          list(
            `${kaisai},DX 101,${american(-3)},100`,
            `${kaisai},dx 101,${american(-2)},100`,
            `${kaisai},DX 101,,40`,
            `${kaisai},ほかの講座,${american(-2)},100`,
          ),
        );
      await page.getByText('必要な見出し：User Email、Course Title、Completion Date、Progress。').waitFor();
      const check = page.getByRole('button', { name: '内容を確かめる' });
      await check.click();
      await page.getByRole('alert').getByText('どの事業の修了記録かを選んでください。').first().waitFor();
      await page.getByLabel('記録する事業').selectOption({ label: '架空の事業（programme-staff）' });
      await visit.examine('import-of-provider');
      await check.click();
      await page.getByRole('heading', { name: '重なりや食い違いのある行' }).waitFor();
      await page.getByText('1行：同じ人の同じ講座が上の行にもあります。').waitFor();
      await page.getByText('「架空の事業」の修了として記録します。').waitFor();
      await visit.examine('import-of-provider-tried');
      await page.getByRole('button', { name: /行を取り込む/ }).click();
      await page.getByText('終わりました（取り込めなかった行があります）').waitFor();
      await page.getByText('1行：まだ修了していません。記録しません。').waitFor();
      await page.getByText('この講座名が、どのレッスンにあたるか登録されていません。').waitFor();
      await visit.examine('import-of-provider-done');
      await page.getByRole('link', { name: '直したファイルを取り込む' }).click();
      await page.getByText('必要な見出し：User Email').waitFor();
    });
  });
