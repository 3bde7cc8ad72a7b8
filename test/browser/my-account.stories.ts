import { getMyAccount, inviteAccount } from '#contracts/registry';
import { MunicipalityCode } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { password } from '../platform.js';
import { hasFocus } from './browser.js';
import type { World } from './world.js';

const hinata = MunicipalityCode.parse('992020');

async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
}

export const myAccountStories = (world: World) =>
  describe('my account', () => {
    it('should show how I sign in, what I am where, and where I am signed in', async () => {
      await world.person('auditor', 'own@992011.example');
      const visit = await world.visit('/', { as: 'own@992011.example' });
      const { page } = visit;
      await page.getByRole('button', { name: '架空 太郎' }).click();
      await page.getByRole('link', { name: 'アカウント' }).click();
      await page.getByRole('heading', { level: 1, name: 'アカウント' }).waitFor();
      await page.getByText('この端末', { exact: true }).waitFor();
      const text = await page.locator('main').innerText();
      expect(text).toContain('own@992011.example');
      expect(text).toMatch(/監査\s+デモ県あおば市\s+決まっていません/);
      await visit.examine('account');
    });

    it('should let me accept one role and decline another', async () => {
      const email = 'offered@992011.example';
      await world.person('auditor', email);
      // Where somebody is a member already a role needs no yes: it is the neighbour who asks.
      const admin = await world.journey.signedIn(hinata, 'municipality-admin', 'admin@992020.example');
      for (const role of ['instructor', 'municipality-officer'] as const)
        await admin.call(inviteAccount, {
          email,
          displayName: '架空 花子',
          role,
          municipality: hinata,
          until: '2099-03-31',
        });
      const visit = await world.visit('/account', { as: email });
      const { page } = visit;
      const card = (name: string) => page.getByRole('article').filter({ hasText: name });
      await card('講師').waitFor();
      await visit.examine('account-offers');
      await card('講師').getByRole('button', { name: '受け取る' }).click();
      await page.getByText('受け取りました：デモ県ひなた市：講師').waitFor();
      expect(await page.evaluate('document.activeElement.className')).toBe('done-notice');
      await card('自治体担当者').getByRole('button', { name: '断る' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '断る' }).click();
      await page.getByText('断りました：デモ県ひなた市：自治体担当者').waitFor();
      // At once, not within a minute: the role has its desk in the menu.
      await page.getByRole('button', { name: '架空 太郎' }).click();
      await page.getByRole('button', { name: 'デモ県ひなた市：講師' }).waitFor();
    });

    it('should let me change my name and my language', async () => {
      const email = 'renamed@992011.example';
      const own = await world.person('auditor', email);
      const visit = await world.visit('/account/profile', { as: email });
      const { page } = visit;
      await visit.examine('account-profile');
      await page.getByLabel('名前').fill('髙﨑 𠮷男');
      await page.getByRole('button', { name: '保存する' }).click();
      await page.getByRole('heading', { level: 1, name: 'アカウント' }).waitFor();
      await page.getByRole('button', { name: '髙﨑 𠮷男' }).waitFor();
      await page.getByRole('link', { name: '名前と言語を変える' }).click();
      await page.getByLabel('English').check();
      await page.getByRole('button', { name: '保存する' }).click();
      await page.getByRole('heading', { level: 1, name: 'Account' }).waitFor();
      expect(await own.call(getMyAccount, {})).toMatchObject({ displayName: '髙﨑 𠮷男', language: 'en' });
    });

    it('should let me change my password, and sign in with it', async () => {
      const email = 'changing@992011.example';
      await world.person('auditor', email);
      const visit = await world.visit('/account/password', { as: email });
      const { page } = visit;
      await page.getByLabel('今のパスワード').fill('not mine at all');
      await page.getByLabel('新しいパスワード').fill('another password');
      await page.getByRole('button', { name: 'パスワードを変える' }).click();
      await page.getByRole('alert').getByRole('link', { name: '今のパスワードが違います。' }).waitFor();
      await visit.examine('account-password');
      await page.getByLabel('今のパスワード').fill(password);
      await page.getByLabel('新しいパスワード').fill('another password');
      await page.getByRole('button', { name: 'パスワードを変える' }).click();
      await page.getByText('パスワードを変えました。').waitFor();
      await signIn(page, email, 'another password');
      await page.getByRole('heading', { level: 1, name: '学びの成果' }).waitFor();
    });

    it('should let an officer lend the role to a colleague until a day', async () => {
      const email = 'away@992011.example';
      await world.person('municipality-officer', email);
      const colleague = await world.person('auditor', 'standing-in@992011.example');
      const visit = await world.visit('/account', { as: email });
      const { page } = visit;
      await page.getByRole('link', { name: '役割を貸す' }).click();
      await page.getByLabel('相手のメールアドレス').fill('nobody@992011.example');
      await page.getByLabel('最後の日').fill('R81.3.31');
      await page.getByRole('button', { name: '貸す', exact: true }).click();
      await page.getByRole('alert').getByRole('link', { name: 'このアカウントは見つかりませんでした。' }).waitFor();
      await visit.examine('account-lend-role');
      await page.getByLabel('相手のメールアドレス').fill('standing-in@992011.example');
      await page.getByRole('button', { name: '貸す', exact: true }).click();
      await page.getByText('まで貸しました').waitFor();
      const { memberships } = await colleague.call(getMyAccount, {});
      expect(memberships[0]?.roles).toContainEqual(
        expect.objectContaining({ role: 'municipality-officer', until: '2099-03-31' }),
      );
    });

    it('should let me sign out another device, and then all', async () => {
      const email = 'devices@992011.example';
      await world.person('auditor', email);
      const other = await world.visit('/network', { as: email });
      const { page } = await world.visit('/account', { as: email });
      await page.getByRole('button', { name: 'サインアウトさせる' }).first().click();
      await page.getByText('端末をサインアウトさせました。').waitFor();
      expect(await hasFocus(page.locator('.done-notice'))).toBe(true);
      await page.getByRole('button', { name: 'すべての端末からサインアウトする' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'すべての端末からサインアウトする' }).click();
      await page.getByText('サインアウトしました。').waitFor();
      await other.page.goto('/network');
      await other.page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
    });
  });
