import type { PersonId } from '#contracts';
import { listPeople, makeSlips } from '#contracts/registry';
import { outbox, waitFor } from '#testing';
import { describe, expect, it } from '@jest/globals';
import { csv, importFile } from '../journeys/office.js';
import type { World } from './world.js';

export const accountStories = (world: World) =>
  describe('first sign-in and forgotten passwords', () => {
    it('should lead from a printed slip to the first sign-in', async () => {
      const office = await world.person('municipality-officer', 'officer@992011.example');
      await importFile(office, '/imports/people', csv('職員番号,氏,名,メールアドレス', '000077,青葉,蘭,'), {
        audience: 'staff',
      });
      const { items } = await office.call(listPeople, { staffNumber: '000077' });
      const { slips } = await office.call(makeSlips, { people: [items[0]?.person as PersonId] });
      const visit = await world.visit('/code');
      const { page } = visit;
      await visit.examine('code');
      // As people type it: small letters, no hyphens, full width.
      const typed = slips[0]?.code.toLowerCase().replaceAll('-', '') ?? '';
      await page.getByLabel('使い捨てコード').fill(fullWidth(typed));
      await page.getByRole('button', { name: '次へ' }).click();
      await page.getByText('青葉 蘭 さん、パスワードを決めてください。').waitFor();
      expect(await page.locator('body').innerText()).toContain('デモ県あおば市：受講者');
      await visit.examine('choose-password');

      await page.getByLabel('パスワード', { exact: true }).fill('short');
      await page.getByRole('button', { name: 'パスワードを決める' }).click();
      await page.getByRole('alert').getByRole('link', { name: 'パスワードは12文字以上にしてください。' }).waitFor();
      const secret = 'a good password of mine';
      await page.getByLabel('パスワード', { exact: true }).fill(secret);
      await page.getByRole('button', { name: 'パスワードを決める' }).click();
      await page.getByRole('heading', { level: 1, name: 'パスワードを決めました' }).waitFor();
      await visit.examine('password-chosen');

      await page.getByRole('link', { name: 'サインインする' }).click();
      expect(await page.getByLabel('自治体コード').inputValue()).toBe('992011');
      await page.getByLabel('職員番号').fill('００００７７');
      await page.getByLabel('パスワード', { exact: true }).fill(secret);
      await page.getByRole('button', { name: 'サインイン', exact: true }).click();
      await page.getByText('青葉 蘭').first().waitFor();
    });

    it('should lead from the mail to a new password, and print no code', async () => {
      await world.person('auditor', 'forgetful@992011.example');
      const { page } = await world.visit('/sign-in');
      await page.getByRole('link', { name: 'パスワードを忘れたとき' }).click();
      await page.getByLabel('メールアドレス').fill('forgetful@992011.example');
      await page.getByRole('button', { name: 'メールを送る' }).click();
      await page.getByRole('heading', { level: 1, name: 'メールを確かめてください' }).waitFor();
      const mail = await waitFor(
        async () =>
          (await outbox(world.journey.platform.dataDir)).find(
            ({ to, text }) => to.startsWith('forgetful@') && text.includes('30分'),
          ),
        { what: 'the mail' },
      );
      await page.goto(`/code#${mail.code}`);
      await page.getByRole('heading', { level: 1, name: '新しいパスワード' }).waitFor();
      expect(await page.evaluate(footOfSheets)).not.toContain(mail.code);
      await page.getByLabel('パスワード', { exact: true }).fill('a password I remember');
      await page.getByRole('button', { name: 'パスワードを決める' }).click();
      await page.getByRole('heading', { level: 1, name: 'パスワードを決めました' }).waitFor();
    });

    it('should say what to do about a code that does not work', async () => {
      const { page } = await world.visit('/code#AAAA-BBBB-CCCC-DDDD');
      await page.getByRole('alert').getByRole('link', { name: 'コードが違うか、使われたか、' }).waitFor();
      expect(await page.getByLabel('使い捨てコード').inputValue()).toBe('AAAA-BBBB-CCCC-DDDD');
    });

    it('should keep what every page keeps: forgotten password', async () => {
      const visit = await world.visit('/password-reset');
      await visit.examine('password-reset');
    });
  });

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));

/** What stands at the foot of each printed sheet. */
const footOfSheets =
  '[...document.adoptedStyleSheets].map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join()';
