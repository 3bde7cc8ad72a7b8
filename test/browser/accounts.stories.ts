import { MunicipalityCode } from '#contracts';
import { listAccounts } from '#contracts/registry';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { hasFocus } from './browser.js';
import type { World } from './world.js';

const admin = 'admin@992011.example';
const aoba = MunicipalityCode.parse('992011');

export const accountsStories = (world: World) =>
  describe('people and roles', () => {
    beforeAll(() => world.person('municipality-admin', admin));

    it('should let an administrator invite somebody until a day, and take it back', async () => {
      const visit = await world.visit('/', { as: admin });
      const { page } = visit;
      await page.getByRole('link', { name: '人と役割' }).click();
      await page.getByRole('link', { name: '架空 太郎' }).first().waitFor();
      await visit.examine('accounts');
      await page.getByRole('link', { name: '人を招待する' }).click();
      await page.getByRole('button', { name: '招待する' }).click();
      await page.getByRole('alert').getByRole('link', { name: 'メールアドレスを入力してください。' }).waitFor();
      await page.getByLabel('メールアドレス').fill('ＤＥＰＵＴＹ@city.example');
      await page.getByLabel('名前').fill('架空 代理');
      await page.getByLabel('自治体担当者').check();
      await page.getByLabel('最後の日').fill('令和81年3月31日');
      await visit.examine('account-invite');
      await page.getByRole('button', { name: '招待する' }).click();
      await page.getByText('招待しました：deputy@city.example').waitFor();
      expect(await page.locator('main').innerText()).toMatch(/自治体担当者\s+返事待ち\s+令和81年（2099年）3月31日まで/);
      await page.getByRole('button', { name: '取り消す' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).click();
      await page.getByText('このアカウントは見つかりませんでした。').waitFor();
    });

    it('should let an administrator give a member another role at once, by keyboard', async () => {
      await world.person('auditor', 'second-role@992011.example');
      const own = await world.person('municipality-admin', admin);
      const { items } = await own.call(listAccounts, { municipality: aoba, learners: 'without', limit: 200 });
      const account = items.find(({ roles }) => roles.length === 1 && roles[0]?.role === 'auditor')?.account;
      const visit = await world.visit(`/accounts/${account}`, { as: admin });
      const { page } = visit;
      await page.getByLabel('講師').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.getByText('与えました：講師').waitFor();
      expect(await hasFocus(page.locator('.done-notice'))).toBe(true);
      await visit.examine('account-roles');
      expect(await own.call(listAccounts, { municipality: aoba, ...(account && { account }) })).toMatchObject({
        items: [{ roles: [{ role: 'auditor' }, { role: 'instructor' }] }],
      });
    });

    it('should warn an administrator without an authenticator app before it becomes a rule', async () => {
      const { page } = await world.visit('/accounts', { as: admin });
      await page.getByRole('button', { name: '認証アプリを必要とする' }).click();
      await page.getByRole('dialog').getByText('あなたも、まだ設定していません。').waitFor();
      await page.getByRole('button', { name: 'やめる' }).click();
    });

    it('should let the secretariat admit a municipality and invite its first administrator', async () => {
      await world.journey.secretariat();
      const visit = await world.visit('/accounts', { as: 'secretariat@manabi.example' });
      const { page } = visit;
      await page.getByRole('link', { name: '自治体を登録する' }).click();
      await page.getByLabel('自治体コード').fill('９９２０３８');
      await page.getByText('デモ県').waitFor();
      await page.getByLabel('メールアドレス').fill('first@992038.example');
      await page.getByLabel('名前').fill('架空 花子');
      await visit.examine('admission');
      await page.getByRole('button', { name: '登録して招待する' }).click();
      await page.getByText(/を登録し、管理者を招待しました：first@992038.example/).waitFor();
      expect(await page.getByLabel('メールアドレス').inputValue()).toBe('');
    });

    it('should be looked at, and not changed, by an auditor, and by no officer at all', async () => {
      await world.person('auditor', 'looking@992011.example');
      const auditor = await world.visit('/accounts', { as: 'looking@992011.example' });
      await auditor.page.getByRole('link', { name: '架空 太郎' }).first().click();
      await auditor.page.getByRole('heading', { name: '役割', exact: true }).waitFor();
      expect(await auditor.page.getByRole('button', { name: /与える|取り消す/ }).count()).toBe(0);
      await world.person('municipality-officer', 'officer@992011.example');
      const officer = await world.visit('/accounts', { as: 'officer@992011.example' });
      await officer.page.getByRole('heading', { name: 'このページは見られません' }).first().waitFor();
    });
  });
