import type { OutputOf } from '#contracts';
import type { getImportProgress } from '#contracts/registry';
import { describe, expect, it } from '@jest/globals';
import { csv, openYear } from '../journeys/office.js';
import type { World } from './world.js';

const officer = 'officer@992011.example';
const head = '職員番号,氏,名,メールアドレス';
const rows = Array.from({ length: 1000 }, (_, n) => `${100_000 + n},架空,${n},p${n}@city.example`);

type Pushed = OutputOf<typeof getImportProgress>;

export const importStories = (world: World) =>
  describe('an import', () => {
    it('should be watched until it is over, and then show what it changed', async () => {
      const office = await world.person('municipality-officer', officer);
      const { programme } = await openYear(office, 'staff');
      const file = { name: '名簿.csv', bytes: csv(head, ...rows, '200000,,名なし,x@city.example') };
      const { importId } = await office.upload('/imports/people', file, { audience: 'staff', programmeId: programme });
      const visit = await world.visit(`/imports/${importId}`, { as: officer });
      const { page, asked } = visit;
      await page.getByText('終わりました（取り込めなかった行があります）').waitFor({ timeout: 30_000 });
      // Pushed, not asked for again and again: once to begin with, once for the result.
      expect(asked.filter((path) => path.endsWith(`/imports/${importId}/events`)).length).toBeGreaterThan(0);
      expect(asked.filter((path) => path.endsWith(`/imports/${importId}`)).length).toBeLessThanOrEqual(3);
      await page.getByText('1件をすべて表示しています。').waitFor();
      const text = await page.locator('main').innerText();
      expect(text).toMatch(/追加\s+1,000行/);
      expect(text).toMatch(/必ず書く項目が空です。/);
      await visit.examine('import');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'エラーの行をCSVで受け取る' }).click();
      expect(await (await download).failure()).toBeNull();
    });

    it('should be pushed from its first state to its last, never backwards', async () => {
      const office = await world.person('municipality-officer', officer);
      const file = { name: '名簿.csv', bytes: csv(head, ...rows) };
      const { importId } = await office.upload('/imports/people', file, { audience: 'staff', dryRun: 'true' });
      const answer = await office.fetch('GET', `/imports/${importId}/events`);
      expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
      const events = (await answer.text()).split('\n\n').filter((event) => event.startsWith('data: '));
      const seen = events.map((event) => JSON.parse(event.slice('data: '.length)) as Pushed);
      expect(seen.at(-1)).toMatchObject({ status: 'done', progress: { rowsDone: 1000, rowsTotal: 1000 } });
      const done = seen.map(({ progress }) => progress.rowsDone);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
    });

    it('should be asked for again and again where nothing is pushed', async () => {
      const office = await world.person('municipality-officer', officer);
      const { importId } = await office.upload(
        '/imports/people',
        { name: '名簿.csv', bytes: csv(head, '300000,架空,一,one@city.example') },
        { audience: 'staff' },
      );
      const { page } = await world.visit('/sign-in', { as: officer });
      await page.route('**/events', (route) => route.abort());
      await page.goto(`/imports/${importId}`);
      await page.getByText('終わりました', { exact: true }).waitFor({ timeout: 20_000 });
    });

    it('should say that another municipality’s import is not there', async () => {
      const { page } = await world.visit('/imports/00000000-0000-4000-8000-000000000000', { as: officer });
      await page.getByRole('heading', { name: '見つかりませんでした' }).waitFor();
    });
  });
