import { beginTotp, confirmTotp, getMyAccount } from '#contracts/registry';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { TOTP, URI } from 'otpauth';
import type { Page } from 'playwright-core';
import { password } from '../platform.js';
import { focused, hasFocus } from './browser.js';
import type { World } from './world.js';

const officer = 'officer@992011.example';
const wrong = 'サインインできませんでした。メールアドレス（または職員番号）とパスワードを、もう一度入力してください。';

async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
}

export const signInStories = (world: World) =>
  describe('sign-in', () => {
    beforeAll(() => world.person('municipality-officer', officer));

    it.each([
      ['sign-in', '/sign-in', 'ja'],
      ['sign-in-en', '/sign-in', 'en'],
      ['sign-in-by-number', '/sign-in?with=number&municipality=992011', 'ja'],
    ] as const)('should keep what every page keeps: %s', async (name, path, language) => {
      const visit = await world.visit(path, { language });
      await visit.examine(name);
    });

    it('should say what is wrong on top, lead to the field and keep what was entered', async () => {
      const visit = await world.visit('/sign-in');
      const { page } = visit;
      await signIn(page, officer, 'wrong');
      const link = page.getByRole('alert').getByRole('link', { name: wrong });
      await link.waitFor();
      expect(await focused(page)).toContain(wrong);
      expect(await page.title()).toMatch(/^エラー：/);
      await link.click();
      const field = page.getByLabel('メールアドレス');
      expect(await hasFocus(field)).toBe(true);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('.mistake').innerText()).toBe(wrong);
      expect(await field.inputValue()).toBe(officer);
      await visit.examine('sign-in-refused');
    });

    it('should name each empty field without asking the platform', async () => {
      const { page, asked } = await world.visit('/sign-in');
      await page.getByRole('button', { name: 'サインイン', exact: true }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
        'メールアドレスを入力してください。',
        'パスワードを入力してください。',
      ]);
      expect(asked.filter((path) => path === '/api/v1/session')).toHaveLength(1);
    });

    it('should not take the Enter that ends a conversion for a wish to sign in', async () => {
      const { page } = await world.visit('/sign-in');
      await page.getByLabel('メールアドレス').focus();
      const taken = (isComposing: boolean) =>
        page.evaluate(`document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
          { key: 'Enter', isComposing: ${isComposing}, bubbles: true, cancelable: true }))`);
      expect(await taken(true)).toBe(false);
      expect(await taken(false)).toBe(true);
    });

    it('should take full-width letters for what they look like', async () => {
      const { page } = await world.visit('/sign-in');
      await signIn(page, 'ｏｆｆｉｃｅｒ＠992011．example');
      await page.getByRole('heading', { level: 1, name: '今日すること' }).waitFor();
    });

    it('should lead back to the page that was asked for', async () => {
      const { page } = await world.visit('/network?fiscalYear=2025');
      await signIn(page, officer);
      await page.waitForURL('**/network?fiscalYear=2025');
    });

    it('should ask for the digits of the authenticator app where the account has one', async () => {
      const email = 'with-app@992011.example';
      const own = await world.person('auditor', email);
      const { uri } = await own.call(beginTotp, {});
      const app = URI.parse(uri) as TOTP;
      await own.call(confirmTotp, { totp: app.generate() });
      const visit = await world.visit('/sign-in');
      const { page } = visit;
      await signIn(page, email);
      const digits = page.getByLabel('認証アプリの数字');
      await digits.fill('000000');
      await page.getByRole('button', { name: 'サインイン', exact: true }).click();
      await page.getByRole('alert').waitFor();
      await visit.examine('sign-in-totp');
      // Each time step is taken once: the next one.
      await digits.fill(app.generate({ timestamp: Date.now() + 30_000 }));
      await page.getByRole('button', { name: 'サインイン', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '学びの成果' }).waitFor();
    });

    it('should carry the language chosen before to the account, and from there to other devices', async () => {
      const email = 'abroad@992011.example';
      const own = await world.person('auditor', email);
      const { page } = await world.visit('/sign-in');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Results of learning' }).waitFor();
      expect((await own.call(getMyAccount, {})).language).toBe('en');

      const elsewhere = await world.visit('/sign-in');
      await signIn(elsewhere.page, email);
      await elsewhere.page.getByRole('heading', { level: 1, name: 'Results of learning' }).waitFor();
    });

    it('should load no more than 170 kB of scripts and 30 kB of styles', async () => {
      const visit = await world.visit('/sign-in');
      await visit.page.waitForLoadState('networkidle');
      const { scripts, styles } = await visit.wire();
      expect(scripts).toBeGreaterThan(50_000);
      expect(scripts).toBeLessThanOrEqual(170_000);
      expect(styles).toBeGreaterThan(1000);
      expect(styles).toBeLessThanOrEqual(30_000);
    });
  });
