import { getMyLearning } from '#contracts/progress';
import { getMyAccount } from '#contracts/registry';
import { waitFor } from '#testing';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { csv, enrolled, importFile, openYear } from '../journeys/office.js';
import type { World } from './world.js';

const learner = 'midori@city.example';

export const deviceQueueStories = (world: World) =>
  describe('learning events on the device', () => {
    it('should be sent by a later visit when the tab was closed without network', async () => {
      const office = await world.person('municipality-officer', 'officer@992011.example');
      const { programme, course } = await openYear(office, 'staff');
      const roster = csv('職員番号,氏,名,メールアドレス', `000055,緑,葉,${learner}`);
      await importFile(office, '/imports/people', roster, { audience: 'staff', programmeId: programme });
      const { enrolment, person } = await enrolled(office, programme, learner);
      const own = await world.person('learner', learner, person);

      const { account } = await own.call(getMyAccount, {});
      const { page } = await world.visit('/', { as: learner });
      await page.waitForLoadState('networkidle');
      const at = new Date().toISOString();
      const event = { enrolmentId: enrolment, courseId: course, lessonId: 'one', kind: 'completed', seconds: 0, at };
      await page.context().setOffline(true);
      await keepOnDevice(page, `${account}/992011`, [
        { id: 'offline-1', ...event },
        { id: 'offline-2', ...event, lessonId: 'no-such-lesson' },
      ]);
      const context = page.context();
      await page.close();
      await context.setOffline(false);

      // Nothing is forgotten while nobody can read why.
      const isRefusals = (url: URL) => url.pathname.includes('refusals');
      await context.route(isRefusals, (route) => route.abort());
      const untold = await context.newPage();
      await untold.goto('/');
      await untold
        .getByText('理由を読み込めませんでした。ページを読み込み直してください。（unknown-lesson）')
        .waitFor();
      expect(await untold.getByRole('button', { name: '確かめました' }).count()).toBe(0);
      await untold.close();
      await context.unroute(isRefusals);

      const later = await context.newPage();
      await later.goto('/');
      // What cannot be taken is said by name; its owner sees it and it is gone.
      const note = later.getByRole('alert').filter({ hasText: '受け付けられなかった学習の記録があります' });
      await note.getByText('このレッスンは、この講座にありません。').waitFor();
      await note.getByRole('button', { name: '確かめました' }).click();
      await note.waitFor({ state: 'hidden' });
      expect(await keptOnDevice(later)).toBe(0);
      await waitFor(
        async () => {
          const { enrolments } = await own.call(getMyLearning, {});
          return enrolments[0]?.courses[0]?.lessons.find(({ key }) => key === 'one')?.completed || undefined;
        },
        { what: 'the lesson to be completed' },
      );
    });
  });

/** Lays events down as a player does whose tab is closed before they are sent. */
const keepOnDevice = (page: Page, sender: string, events: object[]): Promise<void> =>
  page.evaluate(`new Promise((resolve, reject) => {
    const opened = indexedDB.open('manabi-device-queue', 1);
    opened.onerror = () => reject(opened.error);
    opened.onsuccess = () => {
      const transaction = opened.result.transaction('events', 'readwrite');
      for (const event of ${JSON.stringify(events)}) transaction.objectStore('events').add({ sender: '${sender}', event });
      transaction.oncomplete = () => resolve();
    };
  })`);

const keptOnDevice = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const opened = indexedDB.open('manabi-device-queue', 1);
    opened.onsuccess = () => {
      const counted = opened.result.transaction('events').objectStore('events').count();
      counted.onsuccess = () => resolve(counted.result);
    };
  })`);
