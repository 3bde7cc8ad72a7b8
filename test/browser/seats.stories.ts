import type { PersonId } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { enrolPeople, listProgrammes } from '#contracts/progress';
import { listPeople } from '#contracts/registry';
import { naturalId } from '#persistence';
import { inDatabase } from '#testing';
import { describe, expect, it } from '@jest/globals';
import { csv, day, importFile } from '../journeys/office.js';
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

    it('should ask a seat back that nobody learns with, and let the learner and the office keep it', async () => {
      const office = await world.person('municipality-officer', officer);
      const { items } = await office.call(listProgrammes, { fiscalYear: thisYear });
      const programme = items.find(({ name }) => name === '席を使う研修')?.programme ?? '';
      const [{ person } = {}] = (await office.call(listPeople, { email: 'seki1@city.example' })).items;
      const enrolment = naturalId('enrolment', programme, person ?? '');
      const { mongoUri } = world.journey.platform.servers;
      const stored = (work: Parameters<typeof inDatabase>[2]) => inDatabase(mongoUri, 'progress-tracking', work);
      const visit = await world.visit(`/programmes/${programme}/learners`, { as: officer });
      const { page } = visit;
      const section = page.getByRole('region', { name: '使われていない席' });
      await section.getByText('席を返してもらう決まりは、ありません。').waitFor();
      await section.getByRole('button', { name: '決まりを変える' }).click();
      await page.getByLabel('学んでいない日数（日）').fill('30');
      await visit.examine('idle-seat-rule');
      await page.getByRole('button', { name: '決まりにする' }).click();
      await section.getByText('30日学んでいない人に、メールで知らせます。').waitFor();

      // As it lies there after thirty days.
      const askedAgain = (ask: string) =>
        stored(async (collection) => {
          const now = new Date();
          const told = { since: day(0), goesBackOn: day(14), askedAt: now, state: 'asked', rule: 1 };
          const of = { tenant: '992011', programme, enrolment, person };
          await collection('seat_asks').insertOne({ _id: ask, ...of, ...told });
          const mail = { kind: 'seat-asked-back', subject: ask, period: '', municipality: '992011', attempts: 1 };
          const sent = { reason: 'sent', nextAt: now, createdAt: now, endedAt: now };
          await collection('mails').insertOne({ _id: `${ask}-mail`, ...mail, ...sent });
        });
      await askedAgain('first');
      await world.person('learner', 'seki1@city.example', person);
      const learning = await world.visit('/learning', { as: 'seki1@city.example' });
      await learning.page.getByText(/席が使われていません。.*に席を返します。/).waitFor();
      await learning.examine('learning-seat-asked');
      await learning.page.getByRole('button', { name: '席を使い続けます' }).click();
      await learning.page.getByText('席が使われていません。').waitFor({ state: 'detached' });

      await askedAgain('second');
      await page.reload();
      await section.getByRole('row', { name: '本人が使い続ける' }).waitFor();
      await visit.examine('idle-seats');
      await section.getByRole('row', { name: 'お願い中' }).getByRole('button', { name: '席を残す' }).click();
      await page.getByRole('dialog').getByLabel('理由').fill('育児休業から戻るため');
      await page.getByRole('dialog').getByRole('button', { name: '席を残す' }).click();
      await section.getByRole('row', { name: '担当者が残した：育児休業から戻るため' }).waitFor();

      await stored((collection) =>
        collection('enrolments').updateOne(
          { _id: enrolment },
          { $set: { 'seat.state': 'leaving', 'seat.on': day(0), 'seat.idle': true } },
        ),
      );
      await learning.page.reload();
      await learning.page.getByText('使われていなかったので、席を返しました。').waitFor();
      await learning.examine('learning-seat-gone');
      await learning.page.getByRole('button', { name: '席をもう一度申し込む' }).click();
      await learning.page.getByText('席が空くのを待っています。').waitFor();
      await section.getByRole('button', { name: '決まりをやめる' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '決まりをやめる' }).click();
      await section.getByText('席を返してもらう決まりは、ありません。').waitFor();
    });
  });
