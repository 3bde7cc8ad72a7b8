import type { ApiClient } from '#api-client';
import { connectNats } from '#messaging';
import { inDatabase } from '#testing';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openYear } from '../journeys/office.js';
import type { World } from './world.js';

const subject = 'evt.992011.progress.programme-changed.v1';

export const deadLetterStories = (world: World) =>
  describe('what could not be processed', () => {
    let office: ApiClient;
    /** An event as it should be. */
    let good: string;

    beforeAll(async () => {
      office = await world.person('municipality-officer', 'officer@992011.example');
      await openYear(office, 'staff');
      const nats = await connectNats(world.journey.platform.servers.natsUrl, 'test');
      const manager = await jetstreamManager(nats);
      good = Buffer.from((await manager.streams.getMessage('EVT', { last_by_subj: subject }))?.data ?? []).toString();
      await jetstream(nats).publish(subject, good.replace('"data":{', '"data":{"later":1,'));
      await nats.close();
    });

    const lettersOf = <T>(work: Parameters<typeof inDatabase<T>>[2]) =>
      inDatabase(world.journey.platform.servers.mongoUri, 'reporting', work);

    it('should be shown to the secretariat with why, stay while the cause is there, and be gone afterwards', async () => {
      await world.journey.secretariat();
      const visit = await world.visit('/', { as: 'secretariat@manabi.example' });
      const { page } = visit;
      await page.getByRole('heading', { level: 1, name: 'ネットワークのいま' }).waitFor();
      await page.getByText(/参加\d+団体のうち\d+団体が、\d+件の事業を開いています。/).waitFor();
      await page.getByRole('img', { name: '対象ごとの登録、開始、修了の人数の棒グラフ。' }).waitFor();
      await page.getByRole('region', { name: '集計と処理の状態' }).waitFor();
      await visit.examine('network-today');
      expect(await visit.sheets()).toBeLessThanOrEqual(4);
      await page.getByRole('link', { name: '処理できなかったものを見る' }).click();
      const kind = page.getByRole('region', { name: '受け取った知らせ（報告の集計）：progress.programme-changed.v1' });
      const again = async () => {
        await kind.getByRole('button', { name: '処理し直す' }).click();
        await page.getByRole('dialog').getByRole('button', { name: '処理し直す' }).click();
      };
      await kind.getByRole('row', { name: '992011' }).waitFor();
      await visit.examine('dead-letters');
      await again();
      await page.getByRole('status').filter({ hasText: '1件は、今回も処理できませんでした。' }).waitFor();
      await kind.getByText('処理し直して、1回失敗しました。').waitFor();
      // A version that understands the event, in place of the event.
      await lettersOf((collection) => collection('dead_letters').updateMany({}, { $set: { body: good } }));
      await again();
      await page.getByRole('status').filter({ hasText: '1件を処理しました。' }).waitFor();
      await kind.waitFor({ state: 'detached' });
    });
  });
