import type { PersonId } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { enrolPeople, listProgrammes } from '#contracts/progress';
import { listPeople } from '#contracts/registry';
import { describe, expect, it } from '@jest/globals';
import { csv, importFile } from '../journeys/office.js';
import { boughtSeats, thisYear } from '../journeys/purchases.js';
import { joinNetwork } from '../platform.js';
import type { World } from './world.js';

const officer = 'seki@992011.example';
const roster = csv(
  '職員番号,氏,名,メールアドレス,所属',
  '880001,席川,一花,seki1@city.example,総務部',
  '880002,席川,二葉,seki2@city.example,総務部',
);

export const seatStories = (world: World) =>
  describe('a programme whose learners use seats of a joint purchase', () => {
    it('should be opened with a purchase, and show who waits for a seat', async () => {
      // Before the officer signs in: a session knows whether its municipality is a member.
      await joinNetwork(await world.person('municipality-admin', 'admin@992011.example'), '992011');
      const office = await world.person('municipality-officer', officer);
      const lessons = [{ key: 'one', minutes: 20 }];
      await office.call(publishCourse, { key: 'seats-course', title: '席の講座', lessons, passScore: null });
      await importFile(office, '/imports/people', roster, { audience: 'staff' });
      const purchase = await boughtSeats(office, 'seats-story', 1);

      const visit = await world.visit('/programmes/new', { as: officer });
      const { page } = visit;
      await page.getByLabel('事業の名前').fill('席を使う研修');
      await page.getByRole('radio', { name: '職員' }).check();
      await page.getByLabel('始まる日').fill(`${thisYear}-04-01`);
      await page.getByLabel('終わる日').fill(`${thisYear + 1}-03-31`);
      await page.getByRole('checkbox', { name: '席の講座' }).check();
      const field = page.getByLabel('席を使う共同調達');
      await field.selectOption(purchase);
      await page.getByText('eラーニングの共同調達（空いている席：1席）').waitFor({ state: 'attached' });
      await visit.examine('programme-with-seats');
      await page.getByRole('button', { name: '事業を開く' }).click();
      await page.getByText('席を待っている人は、いません。').waitFor();

      const { items } = await office.call(listProgrammes, { fiscalYear: thisYear });
      const programme = items.find(({ name }) => name === '席を使う研修')?.programme;
      if (!programme) throw new Error('the programme was not opened');
      const people: PersonId[] = [];
      for (const email of ['seki1@city.example', 'seki2@city.example'])
        people.push(...(await office.call(listPeople, { email })).items.map(({ person }) => person));
      expect(await office.call(enrolPeople, { programme, people })).toMatchObject({
        enrolled: 1,
        refused: [{ code: 'seats-exhausted', place: 1 }],
      });
      await page.reload();
      const waiting = page.getByRole('row', { name: '席川 二葉' });
      await waiting.getByText('1番目').waitFor();
      await visit.examine('waiting-list');
      await waiting.getByRole('button', { name: '順番待ちから外す' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '順番待ちから外す' }).click();
      await page.getByText('席を待っている人は、いません。').waitFor();
    });
  });
