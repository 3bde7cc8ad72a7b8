import type { ApiClient } from '#api-client';
import { MunicipalityCode } from '#contracts';
import { openProgramme, recordLearningEvents } from '#contracts/progress';
import { getMunicipalityReport, getProgrammeBreakdown } from '#contracts/reporting';
import { inDatabase, waitFor } from '#testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { csv, enrolled, importFile, openYear, settledReport, type Opened } from '../journeys/office.js';
import { password } from '../platform.js';
import { tabTo } from './browser.js';
import { exportStories } from './exports.stories.js';
import type { Visit } from './visit.js';
import type { World } from './world.js';
import readExcelFile from 'read-excel-file/node';

const officer = 'officer@992011.example';
const learner = 'aoba@city.example';
const roster = csv(
  '職員番号,氏,名,メールアドレス,所属',
  `000001,青葉,葵,${learner},総務部/DX推進課`,
  '000002,泉,翼,izumi@city.example,',
);

const tally = {
  enrolled: 120,
  started: 100,
  completed: 75,
  leftForJob: 0,
  seconds: 0,
  courses: [],
  satisfaction: { answered: 60, topTwo: 54, points: 260 },
  understanding: { matched: 0, before: 0, after: 0 },
  useAtWork: { answered: 0, used: 0 },
  workplaceUses: { people: 0, thousandthsOfHours: 0 },
  employment: { denominator: 0, employed: 0, insured: 0, related: 0, openEnded: 0, nextTraining: 0 },
};
const counted = {
  id: randomUUID(),
  folded: {
    programme: {
      key: 'staff',
      name: '前の研修',
      audience: 'staff',
      fiscalYear: 2024,
      startsOn: '2024-04-01',
      endsOn: '2025-03-31',
      courses: [],
    },
    tally,
  },
};
/** 992011 and five others in a year of which nothing else is known, as their reports are kept. */
const yearsOfOthers = ['992011', '012025', '012033', '012041', '012050', '012068'].map((tenant, place) => {
  const started = 100;
  const completed = place === 0 ? 75 : 20 + 10 * place;
  const rates = { completionRate: completed, satisfactionRate: 70 + place, employmentRate: null };
  const row = { programme: randomUUID(), municipality: tenant, name: '研修', audience: 'staff', ...rates };
  return {
    _id: `${tenant}-2024`,
    tenant,
    fiscalYear: 2024,
    version: 1,
    foldedAt: new Date(),
    totals: { programmes: 1, enrolled: 120, started, completed, seconds: 0, employed: 0 },
    people: 120,
    rows: place === 0 ? [counted] : [],
    disclosure: { shown: ['enrolled', 'started', 'completed', 'learningMinutes', 'people'] },
    networkRows: [{ key: 'staff', json: JSON.stringify({ ...row, enrolled: 120, started, completed }) }],
  };
});

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
    const openReport = async (): Promise<Visit> => {
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
      ['programme', openReport],
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
      const { page } = await openReport();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Excel用CSVをダウンロード' }).click();
      expect((await download).suggestedFilename()).toMatch(/^架空の事業.*[.]csv$|[.]csv$/);
      expect(await (await download).failure()).toBeNull();
    });

    exportStories(world, () => opened.programme);

    it('should give it as a workbook', async () => {
      const { page } = await openReport();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Excelブック（XLSX）' }).click();
      expect((await download).suggestedFilename()).toMatch(/^成果報告_.*[.]xlsx$/);
      const [data] = await readExcelFile(await (await download).path());
      expect(data?.data.slice(1, 3).map((cells) => cells.slice(-3))).toEqual([
        ['受講と修了', '登録', 2],
        ['受講と修了', '開始', 0],
      ]);
    });

    it('should give the report for the council as PDF', async () => {
      const { page } = await openReport();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '議会・委員会向けPDF' }).click();
      expect((await download).suggestedFilename()).toMatch(/^成果報告_議会向け_.*[.]pdf$/);
      expect(await (await download).failure()).toBeNull();
    });

    it('should break a programme down by what is chosen', async () => {
      const { page } = await openReport();
      await page.getByRole('heading', { level: 3, name: '月別' }).waitFor();
      await page.getByRole('link', { name: '所属別' }).click();
      await page.getByRole('heading', { level: 3, name: '所属別' }).waitFor();
      const row = page.getByRole('row', { name: '総務部 / DX推進課' });
      expect((await row.getByRole('cell').allInnerTexts()).slice(0, 3)).toEqual(['1人', '0人', '0人']);
      await page.getByRole('row', { name: '分からない' }).waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'この内訳をCSVでダウンロード' }).click();
      expect(await (await download).failure()).toBeNull();
    });

    it('should open each figure, and each cell of a break-down, to whom it counts', async () => {
      const visit = await openReport();
      const { page } = visit;
      await page.getByRole('link', { name: '2人、登録に数えた人' }).first().click();
      await page.getByRole('heading', { level: 1, name: '登録に数えたもの' }).waitFor();
      await page.getByRole('link', { name: '青葉 葵' }).waitFor();
      await page.getByText('2件をすべて表示しています。').waitFor();
      await page.getByText('算式（第1版）').waitFor();
      await visit.examine('figure-rows');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'この一覧をCSVでダウンロード' }).click();
      expect((await download).suggestedFilename()).toMatch(/^数えた人_enrolled_992011_.*[.]csv$/);
      expect(await (await download).failure()).toBeNull();
      await page.getByRole('link', { name: '架空の事業の成果' }).click();
      await page.getByRole('link', { name: '所属別' }).click();
      const row = page.getByRole('row', { name: '総務部 / DX推進課' });
      await row.getByRole('link', { name: '1人' }).click();
      await page.getByText('所属別：総務部 / DX推進課').waitFor();
      await page.getByText('1件をすべて表示しています。').waitFor();
      await page.getByRole('rowheader', { name: '青葉 葵' }).waitFor();
      await page.goBack();
      await page.getByRole('link', { name: '該当なし、修了率に数えた人' }).first().click();
      await page.getByText('この数字に数えたものは、まだありません。').waitFor();
      await visit.examine('figure-rows-empty');
      await page.getByRole('link', { name: '受講の状況と、次にできること' }).click();
      await page.getByRole('heading', { level: 1, name: '架空の事業' }).waitFor();
    });

    it('should stand beside its targets, and beside the year before', async () => {
      const programme = { name: '比べる研修', audience: 'staff' as const, courses: [opened.course] };
      const years = [
        { ...programme, key: 'compared-2025', fiscalYear: 2025, startsOn: '2026-02-01', endsOn: '2026-03-31' },
        { ...programme, key: 'compared-2026', fiscalYear: 2026, startsOn: '2026-04-01', endsOn: '2027-03-31' },
      ];
      const text = { definition: '修了した人の割合', formula: '修了 ÷ 開始', source: '学習の記録', base: null };
      const kpi = { ...text, name: '修了率', unit: '%', target: 80, figure: 'completionRate' as const };
      const logicModel = { inputs: [], activities: [], outputs: [], outcomes: [], kpis: [kpi] };
      for (const year of years) {
        await office.call(openProgramme, { ...year, plan: { logicModel } });
        const asked = { code: MunicipalityCode.parse('992011'), fiscalYear: year.fiscalYear };
        const isThere = async () =>
          (await office.call(getMunicipalityReport, asked)).rows.some(({ key }) => key === year.key);
        await waitFor(isThere, { what: 'the programme to be reported' });
      }
      const visit = await openMunicipality();
      const { page } = visit;
      await page.getByRole('heading', { level: 2, name: '前の年度との比較' }).waitFor();
      const row = page.getByRole('row', { name: '延べ人数' });
      expect(await row.getByRole('cell').allInnerTexts()).toEqual(['2人', '0人', '+2人']);
      await visit.examine('municipality-years');
      await page.getByRole('link', { name: '比べる研修' }).click();
      await page.getByText('前の年度は、同じ対象で同じ名前の事業です。').waitFor();
      await page.getByText('目標 80.0%').first().waitFor();
      await page.getByText('前の年度 0人（増減なし）').first().waitFor();
      await visit.examine('programme-compared');
      expect([1, 2, 3, 4]).toContain(await visit.sheets());
      await page.getByRole('link', { name: '比べる研修（令和7年度（2025））' }).click();
      await page.getByText('目標は、この事業の計画で、数字を選んだ指標のものです。').waitFor();
    });

    it('should stand beside others like it, once five of them show a figure', async () => {
      const visit = await openMunicipality();
      const { page } = visit;
      await page.getByRole('link', { name: 'すべての参加団体' }).click();
      await page.getByText('比べられる団体が、まだ少ないため、比較を出せません。').waitFor();
      await visit.examine('municipality-benchmark-few');
      const { mongoUri } = world.journey.platform.servers;
      await inDatabase(mongoUri, 'reporting', (collection) =>
        collection('municipality_reports').insertMany(yearsOfOthers),
      );
      try {
        await page.goto('/municipalities/992011?fiscalYear=2024&peers=all');
        await page
          .getByText('比べる相手：すべての参加団体。修了率は75.0%で、真ん中の範囲より高くなっています。')
          .waitFor();
        const row = page.getByRole('row', { name: '修了率' }).last();
        expect(await row.getByRole('cell').allInnerTexts()).toEqual(['75.0%', '40〜60%', '50%', '5団体']);
        await page.getByRole('img', { name: 'ほかの団体の真ん中の範囲と中央値に' }).waitFor();
        // What is no XML is no picture, and shows nothing but its description.
        const decoded = `[...document.images].find(({ alt }) => alt.startsWith('ほかの団体')).decode().then(() => 'drawn')`;
        expect(await page.evaluate(decoded)).toBe('drawn');
        await visit.examine('municipality-benchmark');
        await page.getByRole('link', { name: '同じ種類の団体' }).click();
        await page.getByText('比べる相手：市。').waitFor();
      } finally {
        await inDatabase(mongoUri, 'reporting', (collection) =>
          collection('municipality_reports').deleteMany({ fiscalYear: 2024 }),
        );
      }
    });

    it('should let the office say the industry and size of a company, and break its programme down by them', async () => {
      const people = csv('企業名,氏,名,メールアドレス', 'あおば商店（架空）,青葉,商,shop@shop.example');
      const business = await office.call(openProgramme, {
        key: 'programme-company',
        name: '企業向けの研修（𠮷野）',
        audience: 'company',
        fiscalYear: 2026,
        startsOn: '2026-04-01',
        endsOn: '2027-03-31',
        courses: [opened.course],
      });
      await importFile(office, '/imports/people', people, { audience: 'company', programmeId: business.programme });
      await settledReport(office, business.programme);
      const visit = await world.visit('/companies', { as: officer });
      const { page } = visit;
      await page.getByRole('row', { name: 'あおば商店（架空）' }).waitFor();
      await visit.examine('companies');
      await page.getByRole('button', { name: 'あおば商店（架空）の業種と人数を直す' }).click();
      await page.getByLabel('業種（日本標準産業分類').selectOption('I');
      await page.getByLabel('常時雇用労働者数').fill('２１');
      await visit.examine('company-profile');
      await page.getByRole('button', { name: '残す' }).click();
      await page.getByRole('status').filter({ hasText: 'あおば商店（架空）の業種と人数を残しました' }).waitFor();
      expect(await page.getByRole('row', { name: 'あおば商店（架空）' }).getByRole('cell').allInnerTexts()).toEqual(
        expect.arrayContaining(['卸売業，小売業', '21人']),
      );
      await waitFor(
        async () => {
          const { rows } = await office.call(getProgrammeBreakdown, { programme: business.programme, by: 'industry' });
          return rows.some(({ key, enrolled: people }) => key === 'I' && people === 1);
        },
        { what: 'the report to follow' },
      );
      await page.goto(new URL(`/programmes/${business.programme}?by=company-size`, page.url()).href);
      await page.getByRole('row', { name: '21〜50人' }).waitFor();
      await page.getByText('ほかの形式').first().click();
      await page.getByRole('button', { name: 'Shift_JISのCSVをダウンロード' }).first().click();
      await page.getByRole('status').filter({ hasText: '「𠮷」' }).waitFor();
      await visit.examine('report-replaced-characters');
    });

    it('should be made, looked through and published by the office, and then read by everybody without a script', async () => {
      const visit = await openReport();
      const { page } = visit;
      await page.getByRole('link', { name: '公開の手続き' }).click();
      await page.getByRole('heading', { level: 1, name: '成果の報告の公開' }).waitFor();
      await page.getByText('まだ公開していません。').waitFor();
      await page.getByLabel('はじめに載せる一文').fill('研修が始まりました。');
      await page.getByRole('button', { name: 'この内容で作る' }).click();
      await page.getByRole('status').filter({ hasText: '公開前の版を作りました' }).waitFor();
      await visit.examine('publication-draft');
      const [preview] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('link', { name: '公開したときの見え方を確かめる' }).click(),
      ]);
      await preview.getByText('まだ公開していません').waitFor();
      await preview.close();
      await page.getByRole('button', { name: '確認済みにする' }).click();
      await page.getByRole('status').filter({ hasText: '確認済みにしました' }).waitFor();
      await page.getByRole('button', { name: '公開する' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '公開する' }).click();
      await page.getByRole('link', { name: '第1版を読む' }).waitFor();
      await visit.examine('publication');
      const address = (await page.getByRole('link', { name: '第1版を読む' }).getAttribute('href')) ?? '';

      const reader = await world.visit(address);
      await reader.page.getByRole('heading', { level: 1, name: '架空の事業の成果' }).waitFor();
      expect(await reader.page.locator('script').count()).toBe(0);
      await reader.page.getByText('研修が始まりました。').waitFor();
      await reader.examine('published');
      expect([1, 2, 3, 4]).toContain(await reader.sheets());
      await reader.page.getByRole('link', { name: 'が公開している報告の一覧' }).click();
      await reader.page.getByRole('link', { name: '架空の事業' }).waitFor();
      await reader.examine('published-list');
      await page.goto('/municipalities/992011/publication/2024');
      await page.getByText('まだ公開していません。').waitFor();
      await visit.examine('year-publication');
      const nothing = await reader.page.request.get('/published/992011/year-2001');
      expect([nothing.status(), (await nothing.text()).includes('報告が見つかりません')]).toEqual([404, true]);
    });

    /** The learner of this name finishes the programme’s lessons, and the report has it. */
    const complete = async (email: string, id: string): Promise<void> => {
      const { enrolment, person } = await enrolled(office, opened.programme, email);
      const at = new Date().toISOString();
      const own = await world.person('learner', email, person);
      const events = ['one', 'two'].map((lessonId) => ({
        id: `${id}-${lessonId}`,
        enrolmentId: enrolment,
        courseId: opened.course,
        lessonId,
        kind: 'completed' as const,
        seconds: 0,
        at,
      }));
      await own.call(recordLearningEvents, { sentAt: at, events });
      await settledReport(office, opened.programme);
    };
    const completedOnPage = (page: Visit['page'], text: string) =>
      page.getByRole('row', { name: '事業全体' }).getByRole('cell').nth(2).filter({ hasText: text }).waitFor();

    it('should change by itself when a completion arrives, say of when, and leave the reader where he is', async () => {
      const visit = await openReport();
      const { page, asked } = visit;
      const whole = await openMunicipality();
      await page.getByRole('link', { name: '所属別' }).focus();
      await page.evaluate('window.__sameDocument = true; window.scrollTo(0, 500)');
      const news = page.getByRole('status').filter({ hasText: /^新しい集計になりました（\d+:\d\d時点）。$/ });
      expect(await news.count()).toBe(0);
      const before = asked.length;
      await complete(learner, 'b1');
      await completedOnPage(page, '1人');
      await news.waitFor();
      expect(
        await page.evaluate('[window.__sameDocument, window.scrollY, document.activeElement.textContent]'),
      ).toEqual([true, 500, '所属別']);
      expect(asked.slice(before).filter((path) => path.endsWith('/breakdown')).length).toBeGreaterThan(0);
      // The municipality's year beside it, too.
      await whole.page.getByRole('status').filter({ hasText: '新しい集計になりました' }).waitFor();
      expect(await whole.page.getByRole('row', { name: '架空の事業' }).getByRole('cell').allInnerTexts()).toContain(
        '1人',
      );
      await visit.examine('programme-counted-anew');
    });

    it('should be read again where nothing is pushed, when somebody comes back to the window', async () => {
      const { page } = await world.visit('/sign-in', { as: officer });
      await page.route('**/events', (route) => route.abort());
      await page.goto(new URL(`/programmes/${opened.programme}`, page.url()).href);
      await completedOnPage(page, '1人');
      await complete('izumi@city.example', 'b2');
      await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
      await completedOnPage(page, '2人');
    });
  });
