import { getQuestionnaire } from '#contracts/outcomes';
import { describe, expect, it } from '@jest/globals';
import { seeker, second, town, type OutcomeYear } from './outcome-year.js';
import type { World } from './world.js';

const officer = `officer@${town}.example`;

export const surveyOfficeStories = (world: World, yearOf: () => OutcomeYear) =>
  describe('the office', () => {
    it('should read results with how many were invited and answered beside every figure', async () => {
      const visit = await world.visit(`/programmes/${yearOf().staff}/surveys`, { as: officer });
      const { page } = visit;
      await page.getByRole('heading', { name: '受講前：受講前アンケート' }).waitFor();
      await page
        .getByText(/回答 \d人／案内 2人（回収率/)
        .first()
        .waitFor();
      await visit.examine('survey-results');
      await page.getByRole('button', { name: '時期とアンケートを変える' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('group', { name: '修了時' }).getByLabel('アンケート').selectOption('before');
      await dialog.getByRole('group', { name: '修了時' }).getByLabel('何日間答えられるか').fill('１４');
      await visit.examine('survey-plan');
      await dialog.getByRole('button', { name: '変える' }).click();
      await page.getByText('変えました。').waitFor();
      await page.getByText('修了した日から14日間').waitFor();
    });

    it('should write a questionnaire, look at it as it is asked, and publish it', async () => {
      const visit = await world.visit('/questionnaires/new', { as: officer });
      const { page } = visit;
      await page.getByLabel('アンケートの名前').fill('窓口の研修アンケート');
      await page.getByRole('button', { name: '点で答える' }).click();
      await page.getByRole('button', { name: '表で答える' }).click();
      await page.getByRole('button', { name: 'この内容で公開する' }).click();
      await page.getByText('問2の空いているところを書いてください。').waitFor();
      for (const blank of await page.getByRole('main').getByRole('textbox').all())
        if ((await blank.inputValue()) === '') await blank.fill('書いた言葉');
      await page.getByLabel('成果の報告に数えるか').selectOption('satisfaction');
      await page.getByRole('button', { name: '問2を上へ' }).click();
      await page.getByText('答える人に見える形で確かめる').click();
      await visit.examine('questionnaire');
      await page.getByRole('button', { name: 'この内容で公開する' }).click();
      await page.getByText('第1版を公開しました。').waitFor();
      const { items } = await yearOf().office.call(getQuestionnaire, { key: 'survey-1' });
      expect(items.map(({ key, type }) => [key, type])).toEqual([
        ['q2', 'matrix'],
        ['q1', 'scale'],
      ]);
    });

    it('should begin the standard surveys by one click', async () => {
      const visit = await world.visit(`/programmes/${yearOf().seekers}/surveys`, { as: officer });
      const { page } = visit;
      await page.getByText('アンケートは、まだ決まっていません。').waitFor();
      await visit.examine('surveys-none');
      await page.getByRole('button', { name: '標準のアンケートを始める' }).click();
      await page.getByRole('heading', { name: '6か月後：6か月後アンケート' }).waitFor();
    });

    it('should see of a person what was said of work, by whom and when, and enter what a company said', async () => {
      const { person } = yearOf().of[seeker]!;
      const visit = await world.visit(`/people/${person}`, { as: officer });
      const { page } = visit;
      await page.getByText('3か月後', { exact: true }).waitFor();
      await page.getByRole('button', { name: '就職の確認を記録する' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('修了から3か月後').check();
      await dialog.getByLabel('企業が答えた').check();
      await dialog.getByLabel('働いていなかった').check();
      await visit.examine('person-check');
      await dialog.getByRole('button', { name: '記録する' }).click();
      // The company has answered by its link already.
      await page.getByText(/記録しました。|新しい内容に変えました。/).waitFor();
      await page.getByText(/企業、令和/).waitFor();
      await visit.examine('person-checkpoints');
      expect(await page.getByRole('main').innerText()).toContain('働いていない');
    });

    it('should see the state of a person’s uses at work, and ask anybody to confirm one', async () => {
      const { person } = yearOf().of[second]!;
      const visit = await world.visit(`/people/${person}`, { as: officer });
      await visit.page.getByText('実務活用').first().waitFor();
      await visit.page.getByRole('button', { name: '別の人に頼む・頼み直す' }).waitFor();
      await visit.examine('person-uses');
    });
  });
