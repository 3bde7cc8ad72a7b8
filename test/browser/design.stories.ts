import { describe, expect, it } from '@jest/globals';
import { hasFocus, violations } from './browser.js';
import type { World } from './world.js';

export const designStories = (world: World) =>
  describe('the design system', () => {
    it.each(['ja', 'en'] as const)('should keep what every page keeps, in every state: %s', async (language) => {
      const visit = await world.visit('/design', { language });
      await visit.page.getByRole('heading', { level: 1 }).waitFor();
      await visit.examine(`design-${language}`);
    });

    it.each([
      ['forced colours', { forcedColors: 'active' }],
      ['less motion', { reducedMotion: 'reduce' }],
    ] as const)('should be usable with %s', async (_, media) => {
      const { page } = await world.visit('/design');
      await page.emulateMedia(media);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '確認を開く' }).click();
      await page.getByRole('dialog', { name: '3人を登録します' }).waitFor();
    });

    it('should understand days as people write them, and tell in both calendars how', async () => {
      const { page } = await world.visit('/design');
      for (const typed of ['R8.4.1', '令和8年4月1日', '2026/4/1', '２０２６／４／１']) {
        await page.getByLabel('始まる日').fill(typed);
        await page.getByText('令和8年（2026年）4月1日 水曜日').waitFor();
        await page.getByLabel('始まる日').fill('');
        await page.getByText('令和8年（2026年）4月1日 水曜日').waitFor({ state: 'detached' });
      }
    });

    it('should list all mistakes in the order of the fields, and send when there are none', async () => {
      const visit = await world.visit('/design');
      const { page } = visit;
      await page.getByLabel('始まる日').fill('きのう');
      await page.getByLabel('席の数').fill('たくさん');
      await page.getByRole('button', { name: '確かめる' }).click();
      const summary = page.locator('.error-summary');
      expect(await summary.getByRole('link').allInnerTexts()).toEqual([
        '事業の名前を入力してください。',
        'メールアドレスを入力してください。',
        '席の数は数字で入力してください。',
        '始まる日を日付として読めません。例：R8.4.1、2026/4/1',
        '対象を選んでください。',
        '調査の時期を選んでください。',
        '関心のあることは2つ以上選んでください。',
        '名簿のファイルを選んでください。',
        'パスワードを入力してください。',
        '「内容を確かめました」にチェックを入れてください。',
      ]);
      await visit.examine('design-mistakes');
      await page.getByLabel('事業の名前').fill('　庁内DX　');
      await page.getByLabel('メールアドレス').fill('ａ@city.example');
      await page.getByLabel('席の数').fill('２０');
      await page.getByLabel('始まる日').fill('Ｒ８．４．１');
      await page.getByLabel('庁内職員').check();
      await page.getByLabel('調査の時期').selectOption('after');
      await page.getByLabel('データを使う').check();
      await page.getByLabel('仕事の進め方を変える').check();
      await page
        .getByLabel('名簿のファイル')
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a') });
      await page.getByLabel('パスワード', { exact: true }).fill('twelve or more');
      await page.getByLabel('内容を確かめました').check();
      await page.getByRole('button', { name: '確かめる' }).click();
      await page.getByText('受け付けました：2026-04-01').waitFor();
      expect(await page.title()).not.toMatch(/^エラー/);
    });

    it('should run nothing and load nothing of what people write', async () => {
      const { page } = await world.visit('/design');
      let alerted = false;
      page.on('dialog', (dialog) => {
        alerted = true;
        void dialog.dismiss();
      });
      await page.getByLabel('Markdownで書く').fill(attacks.join('\n\n'));
      await page.locator('.prose').getByText('最後の行').waitFor();
      for (const link of await page.locator('.prose a').all()) await link.dispatchEvent('click');
      expect(alerted).toBe(false);
      expect(await page.locator('.prose :is(script, img, svg, iframe, style, object, form, input)').count()).toBe(0);
    });

    it('should keep the focus in a dialog and give it back', async () => {
      const { page } = await world.visit('/design');
      const opener = page.getByRole('button', { name: '確認を開く' });
      await opener.click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      for (let presses = 0; presses < 5; presses++) {
        await page.keyboard.press('Tab');
        expect(
          await page.evaluate(
            'document.activeElement.closest("dialog") !== null || document.activeElement === document.body',
          ),
        ).toBe(true);
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await hasFocus(opener)).toBe(true);
    });
  });

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '[押す](javascript:alert(1))',
  '[押す](data:text/html,<script>alert(1)</script>)',
  '![x](https://elsewhere.example/track.png)',
  '<style>@import url(https://elsewhere.example)</style>',
  '最後の行',
];
