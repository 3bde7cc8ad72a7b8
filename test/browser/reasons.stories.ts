import { listMyCertificates } from '#contracts/progress';
import { waitFor } from '#testing';
import { describe, expect, it } from '@jest/globals';
import { ApiClient } from '#api-client';
import { password } from '../platform.js';
import { complete, manager, officer, riyu, type ClassYear } from './class-year.js';
import type { World } from './world.js';

/** 学ぶ理由 from the start to the certificate at the end. */
export const reasonStories = (world: World, yearOf: () => ClassYear) =>
  describe('what somebody learns for', () => {
    it('should be chosen from what the office says the municipality struggles with', async () => {
      const visit = await world.visit(`/programmes/${yearOf().programme}/reasons`, { as: officer });
      const { page } = visit;
      await page.getByText('学ぶ理由を書いた人は、まだいません。').waitFor();
      await page.getByRole('link', { name: '自治体の課題を決める' }).click();
      await page.getByLabel('課題1').fill('介護の手続きに時間がかかる');
      await page.getByLabel('課題2').fill('紙が多い');
      await visit.examine('challenges');
      await page.getByRole('button', { name: '残す' }).click();
      await page.getByText('課題を残しました。').waitFor();
      expect(await page.getByLabel('課題2').inputValue()).toBe('紙が多い');
      expect(await page.getByLabel('課題3').count()).toBe(0);
    });

    it('should be asked at the start, kept in own words, shown at home, and rewritten', async () => {
      const visit = await world.visit('/learning', { as: riyu });
      const { page } = visit;
      await page.getByText('何のために学びますか。').waitFor();
      await visit.examine('learning-reason-none');
      await page.getByRole('button', { name: '学ぶ理由を書く' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: '残す' }).click();
      await dialog.getByRole('alert').getByRole('link', { name: '学ぶ理由を入力してください。' }).waitFor();
      await dialog.getByLabel('学ぶ理由').fill('窓口で待つ人を減らしたい。');
      await dialog.getByLabel('介護の手続きに時間がかかる').check();
      await visit.examine('learning-reason-form');
      await dialog.getByRole('button', { name: '残す' }).click();
      await page.getByText('学ぶ理由を残しました。').waitFor();
      await page.getByText('窓口で待つ人を減らしたい。').waitFor();
      await page.getByText('あなただけが読めます。').waitFor();
      const boss = await world.visit(`/programmes/${yearOf().programme}/reasons`, { as: manager });
      await boss.page.getByText('読める学ぶ理由は、まだありません。').waitFor();

      await page.getByRole('button', { name: '学ぶ理由を書き直す' }).click();
      expect(await dialog.getByLabel('介護の手続きに時間がかかる').isChecked()).toBe(true);
      await dialog.getByLabel('上司に見せる').check();
      await dialog.getByRole('button', { name: '残す' }).click();
      await page.getByText('上司も読めます。').waitFor();
      await visit.examine('learning-reason');
    });

    it('should be read by the manager where its author said so, and counted for the office without the words', async () => {
      const boss = await world.visit('/programmes', { as: manager });
      await boss.page.getByRole('link', { name: '架空の事業' }).click();
      await boss.page.getByRole('link', { name: '学ぶ理由' }).click();
      await boss.page.getByText('窓口で待つ人を減らしたい。').waitFor();
      await boss.examine('reasons-shared');
      const office = await world.visit(`/programmes/${yearOf().programme}/reasons`, { as: officer });
      await office.page.getByText('受講者2人のうち、1人が書きました。').waitFor();
      await office.page.getByRole('row', { name: /介護の手続きに時間がかかる/ }).waitFor();
      expect(await office.page.locator('main').innerText()).not.toContain('窓口で待つ人');
      await office.examine('reasons-counted');
    });

    it('should be looked back at in the end, beside the certificate that can be taken home', async () => {
      await complete(world, yearOf(), riyu);
      const own = await ApiClient.signIn(world.journey.url, riyu, password, 10_000);
      const issued = await waitFor(async () => (await own.call(listMyCertificates, {})).certificates[0], {
        what: 'the certificate',
      });
      const visit = await world.visit('/learning', { as: riyu });
      const { page } = visit;
      await page.getByText('はじめに書いたことは、実現しましたか。').waitFor();
      await page.getByRole('button', { name: 'ふり返りを書く' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('一部は実現した').check();
      await dialog.getByLabel('変わったこと').fill('待つ時間が半分になりました。');
      await visit.examine('learning-review-form');
      await dialog.getByRole('button', { name: '残す' }).click();
      await page.getByText('ふり返りを残しました。').waitFor();
      await page.getByText('待つ時間が半分になりました。').waitFor();
      await visit.examine('learning-reviewed');

      await page.getByRole('link', { name: '学習の記録' }).first().click();
      await page.getByText(issued.code).waitFor();
      await visit.examine('my-certificates');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '修了証をPDFで受け取る' }).click();
      expect((await download).suggestedFilename()).toMatch(/[.]pdf$/);
      await page.getByRole('button', { name: '氏名を頭文字だけにする' }).click();
      await page.getByText('頭文字だけ', { exact: true }).waitFor();
    });

    it('should lose its certificate when the office revokes it with a reason, and read why', async () => {
      const visit = await world.visit(`/programmes/${yearOf().programme}/learners`, { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '修了証' }).click();
      const row = page.getByRole('row', { name: /木漏 日0/ });
      await row.getByText('有効').waitFor();
      await visit.examine('certificates-issued');
      await row.getByRole('button', { name: '木漏 日0さんの修了証を取り消す' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('理由').fill('別の人の記録でした。');
      await dialog.getByRole('button', { name: '修了証を取り消す' }).click();
      await page.getByText('木漏 日0さんの修了証を取り消しました。').waitFor();
      await row.getByText('取り消し済み').waitFor();
      await visit.examine('certificates-revoked');
      const own = await world.visit('/my-record', { as: riyu });
      await own.page.getByText('理由：別の人の記録でした。').waitFor();
      expect(await own.page.getByRole('button', { name: '修了証をPDFで受け取る' }).count()).toBe(0);
      await own.examine('my-certificate-revoked');
    });
  });
