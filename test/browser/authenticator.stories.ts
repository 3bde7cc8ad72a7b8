import { MunicipalityCode } from '#contracts';
import { setSignInPolicy } from '#contracts/registry';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { TOTP, URI } from 'otpauth';
import type { Page } from 'playwright-core';
import { password } from '../platform.js';
import type { World } from './world.js';

/** The neighbour's: what it wants of its people touches no other story. */
const neighbour = MunicipalityCode.parse('993018');
const admin = 'admin@993018.example';

async function signIn(page: Page, digits?: string): Promise<void> {
  await page.getByLabel('メールアドレス').fill(admin);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  const submit = page.getByRole('button', { name: 'サインイン', exact: true });
  await submit.click();
  if (digits === undefined) return;
  await page.getByLabel('認証アプリの数字').fill(digits);
  await submit.click();
}

export const authenticatorStories = (world: World) =>
  describe('the authenticator app', () => {
    let recoveryCodes: string[] = [];
    beforeAll(async () => {
      const own = await world.journey.signedIn(neighbour, 'municipality-admin', admin);
      await own.call(setSignInPolicy, { municipality: neighbour, adminsNeedTotp: true });
    });

    it('should lead an administrator whose roles rest from the sign-in straight to its set-up', async () => {
      const visit = await world.visit('/sign-in');
      const { page } = visit;
      await signIn(page);
      await page.getByRole('heading', { level: 1, name: '認証アプリ' }).waitFor();
      await page.getByText('設定すると、役割を使えるようになります').waitFor();
      await visit.examine('authenticator-wanted');

      await page.getByRole('button', { name: '設定を始める' }).click();
      await page.getByRole('img', { name: '認証アプリで読み取るQRコード' }).waitFor();
      await visit.examine('authenticator-set-up');
      const app = URI.parse(
        (await page.getByRole('link', { name: 'この端末の認証アプリで開く' }).getAttribute('href')) ?? '',
      ) as TOTP;
      const digits = page.getByLabel('認証アプリの数字');
      await digits.fill('000 000');
      await page.getByRole('button', { name: '確かめる' }).click();
      await page.getByRole('alert').waitFor();
      // As the app shows them, in two groups.
      await digits.fill(app.generate().replace(/^.../, '$& '));
      await page.getByRole('button', { name: '確かめる' }).click();
      await page.getByRole('heading', { level: 1, name: '認証アプリを設定しました' }).waitFor();
      const codes = page.getByRole('list', { name: '回復コード' }).getByRole('listitem');
      expect(await codes.count()).toBe(10);
      recoveryCodes = await codes.allInnerTexts();
      // The session has ended; the codes stay until their owner goes on.
      await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
      await visit.examine('recovery-codes');
      expect(await codes.count()).toBe(10);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'ファイルに保存する' }).click();
      expect((await download).suggestedFilename()).toBe('manabi-回復コード.txt');

      await page.getByRole('button', { name: '控えたので、サインインする' }).click();
      await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
      // Each time step is taken once: the next one.
      await signIn(page, app.generate({ timestamp: Date.now() + 30_000 }));
      await page.getByRole('heading', { level: 1, name: '今日すること' }).waitFor();
    });

    it('should be stood in for by recovery codes, at the sign-in and to remove it', async () => {
      const visit = await world.visit('/sign-in');
      const { page } = visit;
      await page.getByLabel('メールアドレス').fill(admin);
      await page.getByLabel('パスワード', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'サインイン', exact: true }).click();
      await page.getByRole('button', { name: 'スマートフォンがないとき（回復コードを使う）' }).click();
      await page.getByLabel('回復コード').fill(recoveryCodes[0]?.toLowerCase() ?? '');
      await page.getByRole('button', { name: 'サインイン', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '今日すること' }).waitFor();
      await page.goto('/account/authenticator');
      await page.getByText('9個').waitFor();
      await visit.examine('authenticator-in-use');
      await page.getByRole('button', { name: 'スマートフォンがないとき（回復コードを使う）' }).click();
      await page.getByLabel('回復コード').fill(recoveryCodes[1] ?? '');
      await page.getByRole('button', { name: '解除する' }).click();
      await page.getByRole('button', { name: '設定を始める' }).waitFor();
    });
  });
