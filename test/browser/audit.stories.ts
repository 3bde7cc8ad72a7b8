import { readFile } from 'node:fs/promises';
import type { ApiClient } from '#api-client';
import { MunicipalityCode } from '#contracts';
import { listAuditEntries } from '#contracts/audit';
import { listAccounts, listPeople } from '#contracts/registry';
import { waitFor } from '#testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { csv, importFile } from '../journeys/office.js';
import { hasFocus } from './browser.js';
import type { World } from './world.js';

const hinata = MunicipalityCode.parse('992020');
const admin = 'admin@992020.example';
const auditor = 'auditor@992020.example';

export const auditStories = (world: World) =>
  describe('what the office answers for', () => {
    let own: ApiClient;
    beforeAll(async () => {
      own = await world.journey.signedIn('992020', 'auditor', auditor);
      const office = await world.journey.signedIn('992020', 'municipality-admin', admin);
      const roster = csv('職員番号,氏,名,メールアドレス', '000201,架空,七子,');
      await importFile(office, '/imports/people', roster, { audience: 'staff' });
      // Looks at one person: an entry for the auditor to find.
      await office.call(listPeople, { staffNumber: '000201' });
    });
    /** The chain knows a reading a moment after it was done. */
    const readBySupport = (subject: string) =>
      waitFor(
        async () => {
          const { items } = await own.call(listAuditEntries, { subject });
          return items.some(({ actor }) => actor.support === subject) || undefined;
        },
        { what: 'what the secretariat read, in the audit chain' },
      );

    it('should let the secretariat read for hours, tell it so, and show what it read', async () => {
      const visit = await world.visit('/support-access', { as: admin });
      const { page } = visit;
      await page.getByText('いまは閉じています').waitFor();
      await visit.examine('support-access-closed');
      await page.getByLabel('開いておく時間').fill('２');
      await page.getByLabel('理由').fill('名簿の取り込みを見てもらう');
      await page.getByRole('button', { name: 'サポート閲覧を開く' }).click();
      await page.getByText('いま開いています').waitFor();
      await visit.examine('support-access-open');

      const { page: helper } = await world.visit('/', { as: 'secretariat@manabi.example' });
      await helper.getByRole('button', { name: '事務局（架空）' }).click();
      await helper.getByRole('button', { name: /ひなた市：サポート閲覧/ }).click();
      await helper.getByText('見たものは、すべて記録されます。').waitFor();
      await helper.getByRole('link', { name: '監査記録' }).click();
      await helper.getByRole('heading', { name: '記録（新しい順）' }).waitFor();
      await helper.getByRole('link', { name: /令和/ }).first().waitFor();

      const read = page.getByRole('link', { name: '何を見られたかを確かめる' });
      await readBySupport((await read.getAttribute('href'))?.split('=')[1] ?? '');
      await read.click();
      await page.getByRole('cell', { name: '事務局（サポート閲覧）' }).first().waitFor();
      await page.goBack();
      await page.getByRole('button', { name: 'いま終わらせる' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'いま終わらせる' }).click();
      await page.getByText('サポート閲覧を終わらせました。').waitFor();
      expect(await hasFocus(page.locator('.done-notice'))).toBe(true);
    });

    const administrator = async () => {
      const { items } = await own.call(listAccounts, { municipality: hinata, learners: 'without' });
      return items.find(({ roles }) => roles.some(({ role }) => role === 'municipality-admin'))?.account ?? '';
    };

    it('should answer an auditor by what, when and about whom, on the page and in the file alike', async () => {
      const visit = await world.visit('/audit', { as: auditor });
      const { page } = visit;
      await page.getByText('条件で絞り込む').click();
      await page.getByLabel('だれについて').fill('nobody');
      await page.getByRole('button', { name: '絞り込む' }).click();
      await page.getByRole('alert').getByText('名簿にいません').waitFor();
      await page.getByLabel('だれについて').fill('０００２０１');
      await page.getByLabel('何をした').selectOption('個人の記録の閲覧');
      // Who asks here reads, too, and each reading is an entry: only what the administrator did stays as it is.
      await page.getByLabel('だれが').selectOption(await administrator());
      await page.getByRole('button', { name: '絞り込む' }).click();
      await page.getByText('選んだ人やものについての記録だけを表示しています。').waitFor();
      await page.getByText(/件をすべて表示しています。/).waitFor();
      await visit.examine('audit');
      const shown = await page.getByRole('rowheader').count();
      expect(shown).toBe(1);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'この条件の記録をCSVで受け取る' }).click();
      const file = await readFile(await (await download).path(), 'utf8');
      expect(file.trim().split('\r\n')).toHaveLength(shown + 1);
    });

    it('should show what was entered, and that the chain is whole', async () => {
      const visit = await world.visit('/audit?kind=change', { as: auditor });
      const { page } = visit;
      await page
        .getByRole('row', { name: /サポート閲覧を開く/ })
        .first()
        .getByRole('link')
        .click();
      await page.getByText('記録のときから変わっていないことを確かめてあります。').waitFor();
      await visit.examine('audit-entry');
      await page.goto('/audit/chain');
      await page.getByRole('button', { name: '最初から最後まで検証する' }).click();
      await page.getByText('書き換えも、抜けもありません').waitFor();
      await visit.examine('audit-chain');
    });
  });
