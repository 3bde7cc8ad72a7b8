import { MunicipalityCode, type PurchaseId } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import {
  agreeSpecification,
  assignSeat,
  declareIntent,
  freezePurchase,
  getPurchase,
  movePurchase,
  planPurchase,
  publishSpecification,
} from '#contracts/procurement';
import { openProgramme, recordLearningEvents } from '#contracts/progress';
import { admitMunicipality } from '#contracts/registry';
import { waitFor } from '#testing';
import { describe, expect, it } from '@jest/globals';
import { csv, day, enrolled, importFile } from '../journeys/office.js';
import { joinNetwork } from '../platform.js';
import type { World } from './world.js';

const [lead, neighbour, third] = ['992038', '992020', '993018'] as const;
const officer = `purchases@${lead}.example`;
const title = 'eラーニング共同調達（架空）';

/** What became of seats that three municipalities bought together. */
export const procurementUseStories = (world: World) =>
  describe('the use of seats that were bought together', () => {
    /** Three buyers with a hundred seats each; with a seat of the first and of the second somebody learned. */
    async function boughtTogether(): Promise<PurchaseId> {
      await world.journey.signedIn(lead, 'municipality-officer', officer);
      const program = await world.journey.backfill();
      const offices = [lead, neighbour, third].map((code) => ({ code, office: program.in(code) }));
      for (const { code, office } of offices) {
        await office.call(admitMunicipality, { code: MunicipalityCode.parse(code) });
        await joinNetwork(office, code);
      }
      const leading = program.in(lead);
      const began = Number(day(0).slice(0, 4)) - (day(0).slice(5, 7) < '04' ? 1 : 0);
      const { purchase } = await leading.call(planPurchase, {
        key: 'together',
        on: day(-9),
        title,
        contractForm: 'lead-contracts',
        startsOn: `${began}-04-01`,
        endsOn: `${began + 1}-03-31`,
        tiers: [
          { from: 1, unitPrice: 28_000 },
          { from: 300, unitPrice: 24_500 },
        ],
        fixedFee: 100_000,
        taxRate: 10,
        invited: null,
        sealed: false,
      });
      await leading.call(movePurchase, { purchase, state: 'surveying', on: day(-8) });
      await leading.call(publishSpecification, { purchase, specification: 1, text: '一式' });
      for (const { office } of offices) {
        await office.call(declareIntent, { purchase, seats: 100, standaloneUnitPrice: 30_000 });
        await office.call(agreeSpecification, { purchase, specification: 1 });
      }
      const { price } = await leading.call(getPurchase, { purchase });
      await leading.call(freezePurchase, { purchase, seats: price?.seats ?? null, on: day(-7) });
      for (const state of ['tendering', 'awarded', 'contracted', 'allocated'] as const)
        await leading.call(movePurchase, { purchase, state, on: day(-6) });
      for (const { code, office } of offices.slice(0, 2)) {
        const lessons = [{ key: 'one', minutes: 20 }];
        const bought = { key: 'bought', title: '席で学ぶ講座（架空）', lessons, passScore: null };
        const { course } = await office.call(publishCourse, bought);
        const { programme } = await office.call(openProgramme, {
          key: 'bought',
          name: '席で学ぶ事業（架空）',
          audience: 'staff',
          fiscalYear: began,
          startsOn: day(-10),
          endsOn: day(10),
          courses: [course],
        });
        const email = `seat@${code}.example`;
        const roster = csv('職員番号,氏,名,メールアドレス', `004711,架空,席子,${email}`);
        await importFile(office, '/imports/people', roster, { audience: 'staff', programmeId: programme });
        const { person, enrolment } = await enrolled(office, programme, email);
        await office.call(assignSeat, { purchase, key: 'first', person, on: day(0) });
        const at = new Date(Date.now() - 60_000).toISOString();
        const learned = { enrolmentId: enrolment, courseId: course, kind: 'completed' as const, seconds: 60 };
        const events = [{ ...learned, id: `seat-${code}`, lessonId: 'one', at }];
        await office.call(recordLearningEvents, { sentAt: new Date().toISOString(), events });
      }
      return purchase;
    }

    it('should be told on one sheet, with nothing of others, and become a case that members read', async () => {
      const purchase = await boughtTogether();
      const visit = await world.visit(`/purchases/${purchase}/use`, { as: officer });
      const { page } = visit;
      await waitFor(
        async () => {
          await page.reload();
          const own = page.getByRole('region', { name: '自分の自治体' });
          await own.waitFor();
          return (await own.textContent())?.includes(
            '1席を使い、1人が学びました。修了は1件、1件あたり2,483,333円です。',
          );
        },
        { what: 'the completion to be counted' },
      );
      const lines = page.getByRole('region', { name: '参加自治体と全体' });
      for (const row of [/ひなた市 100席 秘匿 秘匿/, /つきみ市 100席 1席 1人/, /全体 300席 秘匿 秘匿/])
        await lines.getByRole('row', { name: row }).waitFor();
      await visit.examine('seat-use');
      expect(await visit.sheets()).toBe(1);

      await page.getByRole('link', { name: title }).click();
      await page.getByRole('link', { name: '資料を加える・直す' }).click();
      await page.getByLabel('資料の名前').fill('仕様書の案');
      await page.getByLabel('どの段階の資料か').selectOption('仕様合意');
      await page.getByRole('radio', { name: /参加団体まで/ }).check();
      const buffer = Buffer.from('%PDF-1.7 demo');
      await page.getByLabel('資料のファイル').setInputFiles({ name: '案.pdf', mimeType: 'application/pdf', buffer });
      await page.getByRole('button', { name: '資料を加える' }).press('Enter');
      await page.getByText('「仕様書の案」を加えました。').waitFor();
      await page.getByRole('button', { name: '「仕様書の案」を直す' }).press('Enter');
      await page.getByRole('dialog').getByLabel('資料の名前').fill('仕様書の最終案');
      await page.getByRole('button', { name: '直した内容を残す' }).press('Enter');
      await page.getByText('「仕様書の最終案」を直しました。').waitFor();
      await visit.examine('purchase-documents');
      await page.getByRole('link', { name: title }).click();
      const documents = page.getByRole('region', { name: '仕様合意' });
      await documents.getByText('参加団体まで').waitFor();
      await visit.examine('purchase-with-documents');

      await page.getByRole('link', { name: '席の利用状況' }).click();
      await page.getByRole('link', { name: 'この共同調達の事例' }).click();
      await page.getByRole('link', { name: '共同調達の事例を書く' }).click();
      await page.getByRole('checkbox', { name: /仕様書の最終案/ }).check();
      await page.getByRole('textbox', { name: 'うまくいったこと' }).fill('早く**決まった**。');
      await page.getByLabel('問い合わせがあれば、仕様書を提供できる').check();
      await visit.examine('purchase-case-edit');
      await page.getByLabel('問い合わせ先の部署').fill('総務部デジタル推進課');
      await page.getByRole('button', { name: '事例を残す' }).click();
      await page.getByText('事例を残しました。').waitFor();
      await page.getByRole('button', { name: '参加自治体に公開する' }).click();
      await page.getByText('参加自治体に公開中').waitFor();

      await world.person('municipality-officer', 'exchange@992011.example');
      await joinNetwork((await world.journey.backfill()).in('992011'), '992011');
      const reader = await world.visit('/purchases/cases', { as: 'exchange@992011.example' });
      await reader.page
        .getByRole('region', { name: 'これまでの価格' })
        .getByRole('row', { name: /300席から/ })
        .waitFor();
      await reader.examine('purchase-cases');
      await reader.page.getByRole('region', { name: '共同調達の事例' }).getByRole('link', { name: title }).click();
      await reader.page.getByText('決まった').waitFor();
      const download = reader.page.waitForEvent('download');
      await reader.page.getByRole('button', { name: /^仕様書の最終案（/ }).click();
      expect((await download).suggestedFilename()).toBe('案.pdf');
      await reader.examine('purchase-case');
    });
  });
