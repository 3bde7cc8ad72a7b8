import { recordLearningEvents } from '#contracts/progress';
import { describe, expect, it } from '@jest/globals';
import { mailedPath, second, town, type OutcomeYear } from './outcome-year.js';
import type { World } from './world.js';

export const myOutcomeStories = (world: World, yearOf: () => OutcomeYear) =>
  describe('a learner', () => {
    it('should find the open survey at home, send it, and find the answers again', async () => {
      await mailedPath(world, second, 'survey');
      const visit = await world.visit('/learning', { as: second });
      const { page } = visit;
      await page.getByText('答えてください').waitFor();
      await visit.examine('learning-survey');
      await page.getByRole('link', { name: '受講前アンケート' }).click();
      await page.getByRole('heading', { level: 1, name: '受講前アンケート' }).waitFor();
      // The first of each row of points or options.
      for (const one of await page.locator('input[type=radio][id]').all()) await one.check();
      await page.getByRole('button', { name: '答えを送る' }).click();
      await page.getByText('答えを受け取りました。').waitFor();
      await page.getByRole('link', { name: 'わたしの学習' }).first().click();
      await page.getByText('回答済み').waitFor();
      await page.getByRole('link', { name: '受講前アンケート' }).click();
      await page.getByText('10問のうち8問に答えました').waitFor();
      await visit.examine('my-survey');
    });

    it('should report a use at work after completion, and ask a manager to confirm it', async () => {
      const { of, course } = yearOf();
      const { enrolment } = of[second]!;
      const program = (await world.journey.backfill()).in(town);
      const at = new Date().toISOString();
      const learned = { enrolmentId: enrolment, courseId: course, kind: 'completed' as const, seconds: 60, at };
      const events = ['one', 'two'].map((lessonId) => ({ ...learned, id: `second-${lessonId}`, lessonId }));
      await program.call(recordLearningEvents, { sentAt: at, events });
      const visit = await world.visit('/learning', { as: second });
      const { page } = visit;
      await page.getByRole('link', { name: '仕事で使ったことを報告する' }).click();
      await page.getByText('報告は、まだありません。').waitFor();
      await visit.examine('my-uses-none');
      await page.getByRole('button', { name: '使ったことを報告する' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('活用した内容').fill('毎月の集計を自動にした');
      await dialog.getByLabel('1か月に減った時間（時間）').fill('２．５');
      await dialog.getByRole('button', { name: '報告する' }).click();
      await page.getByText('報告しました。').waitFor();
      await page.getByRole('button', { name: '上司に確認を頼む' }).click();
      await dialog.getByLabel('相手のメールアドレス').fill('x@elsewhere.example');
      await dialog.getByRole('button', { name: '確認を頼む' }).click();
      await dialog.getByRole('alert').waitFor();
      await visit.examine('my-uses-ask');
      await dialog.getByLabel('相手のメールアドレス').fill('chief@city.example');
      await dialog.getByRole('button', { name: '確認を頼む' }).click();
      await page.getByText(/確認を頼むメールを送ります/).waitFor();
      await visit.examine('my-uses');
      expect(await mailedPath(world, 'chief@city.example', 'confirmation')).toContain(town);
    });
  });
