import { beforeAll, describe, expect, it } from '@jest/globals';
import { password } from '../platform.js';
import { hasFocus, violations } from './browser.js';
import type { World } from './world.js';

const officer = 'officer@992011.example';

export const shellStories = (world: World) =>
  describe('the frame of the pages', () => {
    beforeAll(() => world.person('municipality-officer', officer));

    it('should say with each page and each of its files what may come into it', async () => {
      const { url } = world.journey;
      const page = await (await fetch(`${url}/programmes/1`)).text();
      expect(page).not.toMatch(/<style|\sstyle=|<script>|\son\w+=/);
      const [, script = ''] = /src="(\/assets\/[^"]+[.]js)"/.exec(page) ?? [];
      for (const [path, cache] of [
        ['/', 'no-cache'],
        ['/programmes/1', 'no-cache'],
        [script, 'public, max-age=31536000, immutable'],
      ] as const) {
        const { headers, status } = await fetch(`${url}${path}`);
        expect([path, status, headers.get('cache-control')]).toEqual([path, 200, cache]);
        const policy = headers.get('content-security-policy');
        expect(policy).toMatch(/^default-src 'self'; script-src 'self'; style-src 'self'; /);
        expect(policy).not.toContain('unsafe');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('permissions-policy')).toContain('microphone=()');
      }
    });

    it('should change its language, and keep it', async () => {
      const { page } = await world.visit('/sign-in');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      await page.goto('/password-reset');
      await page.getByRole('heading', { level: 1, name: 'Reset your password' }).waitFor();
    });

    it('should speak the browser’s language to who never chose one, with that catalogue alone', async () => {
      const { page, asked } = await world.visit('/sign-in', { language: 'en' });
      await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
      expect(asked.filter((path) => /[/](shell|account)-/.test(path))).toHaveLength(2);
    });

    it('should give a refusal in the language that is on', async () => {
      const { page } = await world.visit('/sign-in', { language: 'en' });
      await page.getByLabel('E-mail address').fill('nobody@city.example');
      await page.getByLabel('Password', { exact: true }).fill('wrong');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('alert').getByText('You could not be signed in.').waitFor();
    });

    it('should show who is signed in and close the menu by Escape', async () => {
      const { page } = await world.visit('/network', { as: officer });
      const menu = page.getByRole('button', { name: '架空 太郎' });
      await menu.click();
      await page.getByText('デモ県あおば市：自治体担当者').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await menu.getAttribute('aria-expanded')).toBe('false');
      expect(await hasFocus(menu)).toBe(true);
    });

    it('should let somebody with several roles change between them', async () => {
      await world.person('auditor', 'two-roles@992011.example');
      await world.journey.signedIn('992011', 'instructor', 'two-roles@992011.example');
      const { page } = await world.visit('/', { as: 'two-roles@992011.example' });
      await page.getByRole('heading', { level: 1, name: '講座一覧' }).waitFor();
      await page.getByRole('button', { name: '架空 太郎' }).click();
      await page.getByRole('button', { name: 'デモ県あおば市：監査' }).click();
      await page.getByRole('heading', { level: 1, name: '学びの成果' }).waitFor();
      await page.getByRole('button', { name: '架空 太郎' }).click();
      await page.getByRole('button', { name: 'デモ県あおば市：講師' }).click();
      await page.getByRole('heading', { level: 1, name: '講座一覧' }).waitFor();
    });

    it('should have a bar at the lower edge of a phone, with targets large enough for a thumb', async () => {
      const { page } = await world.visit('/network', { as: officer });
      await page.setViewportSize({ width: 360, height: 640 });
      const bar = page.getByRole('navigation', { name: 'メニュー', exact: true });
      const boxes = await Promise.all((await bar.getByRole('link').all()).map((link) => link.boundingBox()));
      expect(boxes.length).toBeGreaterThan(1);
      for (const box of boxes) {
        expect(box?.height).toBeGreaterThanOrEqual(44);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(600);
      }
    });

    it('should say so when the network is away, and keep what it shows', async () => {
      const { page } = await world.visit('/network', { as: officer });
      await page.getByText('時点').waitFor();
      await page.context().setOffline(true);
      await page.getByText('ネットワークにつながっていません。').waitFor();
      expect(await page.getByText('時点').isVisible()).toBe(true);
      await page.context().setOffline(false);
      await page.getByText('ネットワークにつながっていません。').waitFor({ state: 'hidden' });
    });

    it.each([
      ['an address without a page', '/no-such-page', 'ページがありません'],
      ['a report that is not there', '/programmes/00000000-0000-4000-8000-000000000000', '見つかりませんでした'],
      ['another municipality’s report', '/municipalities/992020', '見つかりませんでした'],
    ])('should say what %s is', async (_, path, title) => {
      const { page } = await world.visit(path, { as: officer });
      await page.getByRole('heading', { name: title }).waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('should fetch a page as soon as somebody points at its link', async () => {
      const { page, asked } = await world.visit('/sign-in');
      expect(asked.filter((path) => path.includes('password-reset-page'))).toEqual([]);
      const fetched = page.waitForResponse(/password-reset-page/);
      await page.getByRole('link', { name: 'パスワードを忘れたとき' }).hover();
      expect((await fetched).ok()).toBe(true);
    });

    it('should lead somebody whose session has ended to the sign-in, and back to where they were', async () => {
      const { page } = await world.visit('/network?fiscalYear=2025', { as: officer });
      // All is answered: what is asked from now on is refused.
      await page.getByText('時点').waitFor();
      await page.context().clearCookies();
      await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
      await page.getByText('時間が過ぎたため、サインアウトしました。').waitFor();
      await page.getByLabel('メールアドレス').fill(officer);
      await page.getByLabel('パスワード', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'サインイン', exact: true }).click();
      await page.waitForURL('**/network?fiscalYear=2025');
    });

    it('should keep what was entered when the network is away, and send it afterwards', async () => {
      const { page } = await world.visit('/sign-in');
      await page.getByLabel('メールアドレス').fill(officer);
      await page.getByLabel('パスワード', { exact: true }).fill(password);
      await page.context().setOffline(true);
      const submit = page.getByRole('button', { name: 'サインイン', exact: true });
      await submit.click();
      await page.getByRole('alert').getByText('サーバーにつながりませんでした。').waitFor();
      await page.context().setOffline(false);
      await submit.click();
      await page.getByRole('heading', { level: 1, name: '今日すること' }).waitFor();
    });

    it('should sign somebody out for good', async () => {
      await world.person('auditor', 'leaving@992011.example');
      const { page } = await world.visit('/', { as: 'leaving@992011.example' });
      await page.getByRole('button', { name: '架空 太郎' }).click();
      await page.getByRole('button', { name: 'サインアウト' }).click();
      await page.getByText('サインアウトしました。').waitFor();
      await page.goto('/');
      await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
    });
  });
