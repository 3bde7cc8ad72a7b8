import { beforeAll, describe, expect, it } from '@jest/globals';
import { csv, importFile } from '../journeys/office.js';
import type { World } from './world.js';

const admin = 'admin@992020.example';
const head = '職員番号,氏,名,メールアドレス,所属';
const rows = [
  '000101,架空,一郎,,総務部/人事課',
  '000102,架空,二郎,,総務部/人事課',
  '000103,髙﨑,𠮷男,,総務部/デジタル推進課',
  '000104,架空,四郎,,市民部/窓口サービス改善担当課',
  '000105,架空,五郎,,',
  '000106,架空,六郎,six@hinata.example,総務部/人事課',
];

export const invitationStories = (world: World) =>
  describe('inviting learners', () => {
    beforeAll(async () => {
      const office = await world.journey.signedIn('992020', 'municipality-admin', admin);
      await importFile(office, '/imports/people', csv(head, ...rows), { audience: 'staff' });
    });

    it('should say who would be reached, do it, and print slips that say how to sign in', async () => {
      const visit = await world.visit('/invitations', { as: admin });
      const { page } = visit;
      await visit.examine('invitations');
      await page.getByLabel('庁内職員').check();
      await page.getByRole('button', { name: 'だれに届くかを確かめる' }).click();
      await page.getByRole('heading', { level: 1, name: '招待の前の確認' }).waitFor();
      await page.getByText('用紙を手渡す人').click();
      expect(await page.locator('main').innerText()).toMatch(/メールで案内\s+1人\s+用紙を手渡す\s+5人/);
      await visit.examine('invitation-look');
      await page.getByRole('button', { name: '6人を招待する' }).click();
      await page.getByRole('heading', { level: 1, name: '招待しました' }).waitFor();
      await page.getByRole('link', { name: '用紙を印刷する' }).click();
      await page.getByRole('button', { name: '用紙を作る' }).click();
      await page.getByText('5人分を作りました').waitFor();
      await visit.examine('slips');
      // Four to a sheet, and nothing else on it.
      expect(await visit.sheets()).toBe(2);
      const slip = page.locator('.slip').filter({ hasText: '髙﨑 𠮷男' });
      expect(await slip.innerText()).toContain('総務部　デジタル推進課');
      const code = await slip.locator('.slip-code').innerText();
      const { page: owner } = await world.visit(`/code#${code}`);
      await owner.getByRole('heading', { level: 1, name: 'はじめての設定' }).waitFor();
      await owner.getByText('000103').waitFor();
    });

    it('should tell who has not signed in yet, and how they were invited', async () => {
      const visit = await world.visit('/invitations/not-signed-in', { as: admin });
      const { page } = visit;
      await page.getByText('6件をすべて表示しています。').waitFor();
      expect(await page.locator('main').innerText()).toMatch(
        /髙﨑 𠮷男\s+職員番号 000103\s+総務部　デジタル推進課\s+用紙/,
      );
      await page.getByRole('checkbox', { name: '架空 二郎 職員番号 000102' }).check();
      await page.getByRole('checkbox', { name: '架空 六郎 職員番号 000106' }).check();
      await page.getByText('2人を選んでいます。').waitFor();
      await visit.examine('not-signed-in');
      await page.getByRole('button', { name: '1人の用紙を作る' }).click();
      await page.getByText('対象は、選んだ1人です。').waitFor();
      await page.getByRole('button', { name: '用紙を作る' }).click();
      await page.getByText('1人分を作りました').waitFor();
      expect(await page.locator('.slip').innerText()).toMatch(/架空 二郎　様\s+職員番号 000102/);
      await page.goto('/invitations/not-signed-in');
      await page.getByRole('checkbox', { name: '架空 六郎 職員番号 000106' }).check();
      await page.getByRole('button', { name: '招待する' }).click();
      const dialog = page.getByRole('dialog', { name: '選んだ1人を招待しますか' });
      await dialog.getByRole('button', { name: '招待する' }).click();
      await page.getByRole('heading', { level: 1, name: '招待しました' }).waitFor();
      expect(await page.locator('main').innerText()).toMatch(/メールで案内\s+1人\s+用紙を手渡す\s+0人/);
      await page.goto('/invitations/not-signed-in');
      await page.getByRole('link', { name: '求職者' }).click();
      await page.getByText('全員がサインインしています。').waitFor();
    });
  });
