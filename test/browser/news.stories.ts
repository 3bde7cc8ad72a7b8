import { describe, expect, it } from '@jest/globals';
import type { World } from './world.js';

const secretariat = 'secretariat@manabi.example';
const officer = 'officer@news.example';

/** Announcements of the network and its newsletter. */
export const newsStories = (world: World) =>
  describe('announcements and the newsletter', () => {
    it('should go from a draft to a page for everybody, a correction, mails and a newsletter', async () => {
      await world.journey.secretariat();
      const visit = await world.visit('/announcements', { as: secretariat });
      const { page } = visit;
      await page.getByRole('link', { name: 'お知らせを書く' }).click();
      await page.getByRole('button', { name: '下書きを残す' }).click();
      await page
        .getByRole('alert')
        .getByRole('link', { name: /お知らせの題/ })
        .waitFor();
      await page.getByLabel('お知らせの題').fill('総会のお知らせ');
      await page.getByRole('textbox', { name: 'お知らせの本文' }).fill('5月10日に**総会**を開きます。');
      await page.getByLabel('だれでも').check();
      await visit.examine('announcement-new');
      await page.getByRole('button', { name: '下書きを残す' }).click();
      await page.getByText('下書きを残しました。').waitFor();
      await visit.examine('announcement-draft');
      await page.getByRole('button', { name: '公開する' }).click();
      await page.getByText('公開しました。').waitFor();
      await page.getByRole('link', { name: '訂正を書く' }).click();
      await page.getByRole('textbox', { name: 'お知らせの本文' }).fill('5月11日に**総会**を開きます。');
      await visit.examine('announcement-edit');
      await page.getByRole('button', { name: '下書きを残す' }).click();
      await page.getByLabel('何を直したか').fill('日付を直しました');
      await page.getByRole('button', { name: '公開する' }).click();
      await page.getByText('日付を直しました').first().waitFor();
      await visit.examine('announcement');
      const address = new URL(page.url()).pathname.replace('/announcements/', '/news/');
      await page.getByRole('link', { name: 'メールで送る' }).click();
      await page.getByRole('heading', { name: '【Manabi】お知らせ：総会のお知らせ' }).waitFor();
      await visit.examine('announcement-mail');
      await page.getByRole('button', { name: 'メールを送る' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'メールを送る' }).click();
      await page.getByText('送り始めました。').waitFor();
      await visit.examine('mailings');
      await page.getByRole('link', { name: 'お知らせ「総会のお知らせ」' }).click();
      await page.getByRole('heading', { name: '1通ずつの記録' }).waitFor();
      await visit.examine('mailing');
      await page.goto('/newsletters/new');
      await page.getByLabel('はじめのあいさつ').fill('暖かくなりました。');
      await page.getByRole('button', { name: '下見をする' }).click();
      await page.getByText('・総会のお知らせ').waitFor();
      await visit.examine('newsletter-new');
      await page.getByRole('button', { name: 'この会報を送る' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'この会報を送る' }).click();
      await page.getByRole('link', { name: '会報 第1号' }).waitFor();

      // Read as it comes, without a browser: nothing has to run, nobody is signed in.
      for (const path of ['/news', '/news?theme=staff', address]) {
        const response = await fetch(`${world.journey.url}${path}`);
        const html = await response.text();
        expect([path, response.status]).toEqual([path, 200]);
        expect(html).toContain('ひとの学びで、地域は進む');
        expect(html).not.toContain('<script');
      }
      expect(await (await fetch(`${world.journey.url}${address}`)).text()).toContain(
        '5月11日に<strong>総会</strong>を開きます。',
      );
      const nothing = await fetch(`${world.journey.url}/news/0b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30`);
      expect(nothing.status).toBe(404);
      const reader = await world.visit(address);
      await reader.page.getByText('訂正しました：日付を直しました').waitFor();
      await reader.examine('news');
    });

    it('should be read by an official, who chooses which come by mail', async () => {
      await world.person('municipality-officer', officer);
      const visit = await world.visit('/exchange', { as: officer });
      const { page } = visit;
      await page.getByRole('navigation', { name: '交流の種類' }).getByRole('link', { name: 'お知らせ' }).click();
      await page.getByRole('link', { name: '総会のお知らせ' }).waitFor();
      expect(await page.getByRole('link', { name: 'お知らせを書く' }).count()).toBe(0);
      await visit.examine('announcements');
      await page.getByRole('link', { name: 'メールの受け取り' }).click();
      await page.getByLabel('会報をメールで受け取る').uncheck();
      await visit.examine('news-choice');
      await page.getByRole('button', { name: '残す' }).click();
      await page.getByText('受け取り方を残しました。').waitFor();
      await page.reload();
      expect(await page.getByLabel('会報をメールで受け取る').isChecked()).toBe(false);
      const dead = await world.visit(`/news-stop#992011-${'x'.repeat(43)}`);
      await dead.page.getByText('サインインして「メールの受け取り」のページで止めることもできます。').waitFor();
      await dead.examine('news-stop-dead');
    });
  });
