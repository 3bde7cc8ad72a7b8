import { ApiClient } from '#api-client';
import { MunicipalityCode } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { applyForProgramme, getReminderSettings, listMails } from '#contracts/progress';
import { waitFor } from '#testing';
import { describe, expect, it } from '@jest/globals';
import { openForApplications } from '../journeys/applying.js';
import type { World } from './world.js';

const town = MunicipalityCode.parse('992011');

/** Reminders and what became of each mail, as the office and an auditor see them. */
export const mailStories = (world: World) =>
  describe('mails about learning', () => {
    it('should be started and set by the office, with what was not understood said at its field', async () => {
      const office = await world.person('municipality-officer', 'reminding@992011.example');
      const visit = await world.visit('/mails', { as: 'reminding@992011.example' });
      const { page } = visit;
      await page.getByRole('link', { name: 'お知らせの設定' }).click();
      await page.getByLabel('お知らせとまとめを送る').check();
      await page.getByLabel('期限の何日前に知らせるか').fill('９０');
      await page.getByRole('button', { name: '残す' }).click();
      await page.getByRole('alert').getByRole('link', { name: /60/ }).waitFor();
      await visit.examine('reminder-settings');
      await page.getByLabel('期限の何日前に知らせるか').fill('１０');
      await page.getByRole('button', { name: '残す' }).click();
      await page.getByText('設定を残しました。').waitFor();
      expect(await office.call(getReminderSettings, {})).toMatchObject({ on: true, dueSoonDays: 10 });
      await page.getByLabel('お知らせとまとめを送る').uncheck();
      await page.getByRole('button', { name: '残す' }).click();
      await waitFor(async () => !(await office.call(getReminderSettings, {})).on, { what: 'reminders to be off' });
    });

    it('should be listed with what became of each, by kind', async () => {
      const office = await world.person('municipality-officer', 'reminding@992011.example');
      const content = { title: 'はじめてのIT', lessons: [{ key: 'one', minutes: 30 }], passScore: null };
      const { course } = await office.call(publishCourse, { key: 'mailed', ...content });
      const programme = await openForApplications(office, 'citizen', course);
      const applicant = {
        familyName: '架空',
        givenName: '便子',
        familyNameKana: null,
        givenNameKana: null,
        email: 'bin@citizen.example',
        ageBand: '40代',
        employmentStatus: 'employed',
        notice: '2026-04',
      } as const;
      await new ApiClient({ url: world.journey.url }).call(applyForProgramme, {
        municipality: town,
        programme,
        applicant,
      });
      await waitFor(async () => (await office.call(listMails, {})).items.some(({ outcome }) => outcome === 'sent'), {
        what: 'the mail to be sent',
      });
      await world.person('auditor', 'send-log@992011.example');
      const visit = await world.visit('/mails', { as: 'send-log@992011.example' });
      const { page } = visit;
      await page.getByRole('row', { name: /申込みの確認.*送った/ }).waitFor();
      await visit.examine('mails');
      await page.getByText('メールの種類：すべて').click();
      await page.getByRole('link', { name: '所属長へのまとめ' }).click();
      await page.getByText('メールは、まだありません。').waitFor();
      await page.getByRole('link', { name: 'すべての種類' }).click();
      await page.getByRole('link', { name: '相手が断った' }).click();
      await page.getByText('メールは、まだありません。').waitFor();
      await page.getByRole('link', { name: 'お知らせの設定' }).click();
      await page.getByText('止めています').waitFor();
      expect(await page.getByRole('button', { name: '残す' }).count()).toBe(0);
    });
  });
