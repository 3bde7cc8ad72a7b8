import type { ApiClient } from '#api-client';
import { recordLearningEvents } from '#contracts/progress';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { csv, enrolled, importFile, openYear, settledReport, type Opened } from '../journeys/office.js';
import { journeyPlatform, password, type JourneyPlatform } from '../platform.js';
import { focused, openBrowser, overflow, printedSheets, tabTo, violations } from './browser.js';

const officer = 'officer@992011.example';
const learner = 'aoba@city.example';
const roster = csv('職員番号,氏,名,メールアドレス', `000001,青葉,葵,${learner}`, '000002,泉,翼,izumi@city.example');
const widths = [320, 1280];

describe('an officer signs in and reads the reports in a browser', () => {
  let journey: JourneyPlatform;
  let office: ApiClient;
  let opened: Opened;
  let browser: Browser;
  let page: Page;
  let asked: URL[];
  let refusedByPolicy: string[];

  beforeAll(async () => {
    journey = await journeyPlatform();
    office = await journey.signedIn('992011', 'municipality-officer', officer);
    opened = await openYear(office, 'staff');
    await importFile(office, '/imports/people', roster, { audience: 'staff', programmeId: opened.programme });
    await settledReport(office, opened.programme);
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await journey.stop();
  });

  beforeEach(async () => {
    page = await (await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })).newPage();
    [asked, refusedByPolicy] = [[], []];
    page.on('request', (request) => asked.push(new URL(request.url())));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refusedByPolicy.push(message.text());
    });
  });
  afterEach(() => page.context().close());

  const signIn = async (email = officer, secret = password) => {
    await page.goto(journey.url);
    await page.getByLabel('メールアドレス').fill(email);
    await page.getByLabel('パスワード', { exact: true }).fill(secret);
    await page.getByRole('button', { name: 'サインイン' }).click();
  };
  const openMunicipality = async () => {
    await signIn();
    await page.getByRole('heading', { name: 'の合計' }).waitFor();
  };
  const followProgramme = async () => {
    await page.getByRole('link', { name: '架空の事業' }).click();
    await page.getByRole('img').waitFor();
  };
  const openProgramme = async () => {
    await openMunicipality();
    await followProgramme();
  };

  it.each([
    ['sign-in page', () => page.goto(`${journey.url}/sign-in`)],
    ['refused sign-in', () => signIn(officer, 'wrong').then(() => page.getByRole('alert').waitFor())],
    ['municipality page', openMunicipality],
    ['programme page', openProgramme],
  ])(
    'should give axe nothing to object to and need no sideways scrolling: %s',
    async (_, open) => {
      await open();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    },
    60_000,
  );

  it('should say what is wrong on top, lead to the field and keep what was entered', async () => {
    await signIn(officer, 'wrong');
    const sentence =
      'サインインできませんでした。メールアドレス（または職員番号）とパスワードを、もう一度入力してください。';
    const link = page.getByRole('alert').getByRole('link', { name: sentence });
    await link.waitFor();
    expect(await focused(page)).toContain(sentence);
    expect(await page.title()).toMatch(/^エラー：/);
    await link.click();
    expect(await focused(page)).toBe('email');
    expect(await page.locator('#email-mistake').innerText()).toBe(sentence);
    expect(await page.getByLabel('メールアドレス').inputValue()).toBe(officer);
  });

  it('should name each empty field without asking the platform', async () => {
    await page.goto(`${journey.url}/sign-in`);
    await page.getByRole('button', { name: 'サインイン' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
      'メールアドレスを入力してください。',
      'パスワードを入力してください。',
    ]);
    expect(asked.filter(({ pathname }) => pathname === '/api/v1/session')).toHaveLength(1);
  });

  it('should not take the Enter that ends a conversion for a wish to sign in', async () => {
    await page.goto(`${journey.url}/sign-in`);
    const taken = (isComposing: boolean) =>
      page.evaluate(`document.getElementById('email').dispatchEvent(new KeyboardEvent('keydown',
        { key: 'Enter', isComposing: ${isComposing}, bubbles: true, cancelable: true }))`);
    expect(await taken(true)).toBe(false);
    expect(await taken(false)).toBe(true);
  });

  it('should take full-width letters for what they look like', async () => {
    await signIn('ｏｆｆｉｃｅｒ＠992011．example');
    await page.getByRole('heading', { level: 1, name: 'の学びの成果' }).waitFor();
  });

  it('should lead from the sign-in to a programme’s report by keyboard alone', async () => {
    await page.goto(journey.url);
    await page.getByLabel('メールアドレス').waitFor();
    await tabTo(page, 'email');
    await page.keyboard.type(officer);
    await tabTo(page, 'password');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'の合計' }).waitFor();
    await tabTo(page, '架空の事業');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '架空の事業の成果' }).waitFor();
    expect(await page.title()).toMatch(/^架空の事業の成果/);
  });

  it('should show the figures, their sentence, of when they are, and that they are made up', async () => {
    await openMunicipality();
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

  it('should ask nobody but the platform, and nothing that its policy refuses', async () => {
    await openProgramme();
    expect([...new Set(asked.filter(({ protocol }) => protocol !== 'data:').map(({ origin }) => origin))]).toEqual([
      new URL(journey.url).origin,
    ]);
    expect(refusedByPolicy).toEqual([]);
  });

  it('should print each report on at most four sheets of A4', async () => {
    await openMunicipality();
    expect([1, 2, 3, 4]).toContain(await printedSheets(page));
    await followProgramme();
    expect([1, 2, 3, 4]).toContain(await printedSheets(page));
  });

  it('should give the same report as a file', async () => {
    await openProgramme();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Excel用CSVをダウンロード' }).click();
    expect((await download).suggestedFilename()).toMatch(/[.]csv$/);
    expect(await (await download).failure()).toBeNull();
  });

  it('should show new figures when somebody comes back to the window', async () => {
    await openProgramme();
    const { enrolment, person } = await enrolled(office, opened.programme, learner);
    const at = new Date().toISOString();
    const event = { id: 'b1', enrolmentId: enrolment, courseId: opened.course, lessonId: 'one' } as const;
    const own = await journey.signedIn('992011', 'learner', learner, person);
    await own.call(recordLearningEvents, { sentAt: at, events: [{ ...event, kind: 'completed', seconds: 0, at }] });
    await settledReport(office, opened.programme);
    await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
    await page.getByRole('row', { name: '事業全体' }).getByRole('cell', { name: '1人' }).waitFor();
  });

  it('should say so when the network is away, and keep what it shows', async () => {
    await openMunicipality();
    await page.context().setOffline(true);
    await page.getByText('ネットワークにつながっていません。').waitFor();
    expect(await page.getByRole('row', { name: '架空の事業' }).isVisible()).toBe(true);
    await page.context().setOffline(false);
    await page.getByText('ネットワークにつながっていません。').waitFor({ state: 'hidden' });
  });

  it('should tell a role without a page so, and sign it out for good', async () => {
    const { person } = await enrolled(office, opened.programme, learner);
    await journey.signedIn('992011', 'learner', learner, person);
    await signIn(learner);
    await page.getByText('このアカウントの役割で見られるページは、まだありません。').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'サインアウト' }).click();
    await page.getByText('サインアウトしました。').waitFor();
    await page.goto(journey.url);
    await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
  });
});
