import type { ApiClient } from '#api-client';
import { recordLearningEvents } from '#contracts/progress';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { csv, enrolled, importFile, openYear, settledReport, type Opened } from '../journeys/office.js';
import { password } from '../platform.js';
import { tabTo } from './browser.js';
import type { Visit } from './visit.js';
import type { World } from './world.js';

const officer = 'officer@992011.example';
const learner = 'aoba@city.example';
const roster = csv('職員番号,氏,名,メールアドレス', `000001,青葉,葵,${learner}`, '000002,泉,翼,izumi@city.example');

export const reportStories = (world: World) =>
  describe('reports', () => {
    let office: ApiClient;
    let opened: Opened;

    beforeAll(async () => {
      office = await world.person('municipality-officer', officer);
      opened = await openYear(office, 'staff');
      await importFile(office, '/imports/people', roster, { audience: 'staff', programmeId: opened.programme });
      await settledReport(office, opened.programme);
    });

    const openMunicipality = async (language: 'ja' | 'en' = 'ja'): Promise<Visit> => {
      const visit = await world.visit('/municipalities/992011', { as: officer, language });
      await visit.page.getByRole('link', { name: '架空の事業' }).waitFor();
      return visit;
    };
    const openProgramme = async (): Promise<Visit> => {
      const visit = await openMunicipality();
      await visit.page.getByRole('link', { name: '架空の事業' }).click();
      await visit.page.getByRole('img', { name: '棒グラフ' }).waitFor();
      return visit;
    };
    const openNetwork = async (): Promise<Visit> => {
      const visit = await world.visit('/network', { as: officer });
      await visit.page.getByRole('row', { name: 'デモ県あおば市' }).waitFor();
      return visit;
    };

    it.each([
      ['municipality', () => openMunicipality()],
      ['municipality-en', () => openMunicipality('en')],
      ['programme', openProgramme],
      ['network', openNetwork],
    ] as const)('should keep what every page keeps, and print on at most four sheets: %s', async (name, open) => {
      const visit = await open();
      await visit.examine(name);
      expect([1, 2, 3, 4]).toContain(await visit.sheets());
    });

    it('should be reached from the sign-in by keyboard alone', async () => {
      const { page } = await world.visit('/');
      await page.getByLabel('メールアドレス').waitFor();
      await tabTo(page, 'メールアドレス');
      await page.keyboard.type(officer);
      await tabTo(page, 'パスワード');
      await page.keyboard.type(password);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '今日すること' }).waitFor();
      await tabTo(page, '自治体の成果');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'の合計' }).waitFor();
      await tabTo(page, '架空の事業');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '架空の事業の成果' }).waitFor();
      expect(await page.title()).toMatch(/^架空の事業の成果/);
    });

    it('should show the figures, their sentence, of when they are, and that they are made up', async () => {
      const { page } = await openMunicipality();
      const text = await page.locator('body').innerText();
      expect(text).toContain('デモデータ（架空）');
      expect(text).toContain('庁内限り');
      expect(text).toMatch(/令和\d+年（\d{4}年）\d+月\d+日 \d+:\d\d 時点/);
      expect(text).toMatch(/実人数\s+2人\s+登録した人の数です。/);
      const row = page.getByRole('row', { name: '架空の事業' });
      expect(await row.getByRole('cell').allInnerTexts()).toEqual([
        '2人',
        '0人',
        '0人',
        '該当なし',
        '該当なし',
        '該当なし',
        '該当なし',
        '該当なし',
      ]);
    });

    it('should give the same report as a file', async () => {
      const { page } = await openProgramme();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Excel用CSVをダウンロード' }).click();
      expect((await download).suggestedFilename()).toMatch(/^架空の事業.*[.]csv$|[.]csv$/);
      expect(await (await download).failure()).toBeNull();
    });

    it('should show new figures when somebody comes back to the window', async () => {
      const { page } = await openProgramme();
      const { enrolment, person } = await enrolled(office, opened.programme, learner);
      const at = new Date().toISOString();
      const event = { id: 'b1', enrolmentId: enrolment, courseId: opened.course, lessonId: 'one' } as const;
      const own = await world.person('learner', learner, person);
      await own.call(recordLearningEvents, { sentAt: at, events: [{ ...event, kind: 'completed', seconds: 0, at }] });
      await settledReport(office, opened.programme);
      await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
      await page.getByRole('row', { name: '事業全体' }).getByRole('cell', { name: '1人' }).waitFor();
    });
  });
