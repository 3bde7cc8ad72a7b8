import type { ApiClient } from '#api-client';
import { MunicipalityCode } from '#contracts';
import {
  agreeSpecification,
  commentSpecification,
  declareIntent,
  freezePurchase,
  movePurchase,
  planPurchase,
  publishSpecification,
} from '#contracts/procurement';
import { admitMunicipality } from '#contracts/registry';
import { describe, expect, it } from '@jest/globals';
import { joinNetwork } from '../platform.js';
import { day } from '../journeys/office.js';
import type { World } from './world.js';

const neighbour = '992020';
const email = 'admin@992011.example';

/** What a joint purchase says and who sells it, as its lead sees it. */
export const procurementTenderStories = (world: World) =>
  describe('the specification and the quotes of a joint purchase', () => {
    const offices = async () => {
      await world.person('municipality-admin', email);
      const program = await world.journey.backfill();
      const [lead, other] = [program.in('992011'), program.in(neighbour)];
      await other.call(admitMunicipality, { code: MunicipalityCode.parse(neighbour) });
      await joinNetwork(lead, '992011');
      await joinNetwork(other, neighbour);
      return { lead, other };
    };

    /** The lead wants 60 seats and the neighbour 30. */
    const surveyed = async ({ lead, other }: { lead: ApiClient; other: ApiClient }, key: string) => {
      const { purchase } = await lead.call(planPurchase, {
        key,
        on: day(-30),
        title: 'eラーニングの共同調達',
        contractForm: 'lead-contracts',
        startsOn: day(0),
        endsOn: day(1),
        tiers: [{ from: 1, unitPrice: 20_000 }],
        fixedFee: 100_000,
        taxRate: 10,
        invited: null,
        sealed: false,
      });
      await lead.call(movePurchase, { purchase, state: 'surveying', on: day(-20) });
      const text = '## 目的\n\n職員がいつでも学べる。\n\n## 席の数\n\n**300席**までを見込む。';
      await lead.call(publishSpecification, { purchase, specification: 1, text });
      for (const [office, seats] of [
        [lead, 60],
        [other, 30],
      ] as const)
        await office.call(declareIntent, { purchase, seats, standaloneUnitPrice: 25_000 });
      return purchase;
    };

    it('should let the lead answer a comment on a clause, publish what takes it up, agree and share it', async () => {
      const { lead, other } = await offices();
      const purchase = await surveyed({ lead, other }, 'story-specification');
      const said = { purchase, specification: 1, clause: 2, key: 'one', text: '字幕のことも書いてください。' };
      await other.call(commentSpecification, said);
      const visit = await world.visit(`/purchases/${purchase}/specification`, { as: email });
      const { page } = visit;
      const clause = page.getByRole('region', { name: '席の数' });
      await clause.getByText('字幕のことも書いてください。').waitFor();
      await page.getByRole('button', { name: '「目的」に意見を書く' }).press('Enter');
      await page.getByLabel('「目的」への意見').fill('だれでも、としたい。');
      await page.getByRole('button', { name: '意見を送る' }).press('Enter');
      await page.getByText('意見を残しました。').waitFor();
      await page.getByRole('button', { name: '意見を取り消す' }).press('Enter');
      await page.getByText(/に、書いた自治体が取り消しました。/).waitFor();
      await clause.getByRole('button', { name: '意見に答える' }).press('Enter');
      await page.getByLabel('答え', { exact: true }).fill('次の版に入れます。');
      await page.getByLabel('意見を反映する版').selectOption('2');
      await visit.examine('specification-answering');
      await page.getByRole('button', { name: '答えを送る' }).press('Enter');
      await clause.getByText('第2版に反映').waitFor();
      await page.getByRole('link', { name: '次の版を書く' }).press('Enter');
      await page
        .getByRole('textbox', { name: '第2版の文' })
        .fill('## 席の数\n\n300席。\n\n## 字幕\n\n日本語の字幕があること。');
      await visit.examine('specification-new');
      await page.getByRole('button', { name: '第2版を公開する' }).press('Enter');
      await page.getByText('仕様書を公開しました。').waitFor();
      await page.getByRole('button', { name: '第2版に合意する' }).press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: '第2版に合意する' }).press('Enter');
      await page.getByRole('row', { name: /あおば市.*最新の版に合意/ }).waitFor();
      await page.getByRole('button', { name: 'ほかの自治体と共有する' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'ほかの自治体と共有する' }).click();
      await page.getByText('共有可', { exact: true }).waitFor();
      await visit.examine('specification');
      await page.getByRole('link', { name: '共有された仕様書から始める' }).click();
      await page.getByRole('link', { name: 'eラーニングの共同調達' }).waitFor();
      await visit.examine('shared-specifications');
      await page.getByRole('link', { name: 'eラーニングの共同調達' }).click();
      await page.getByRole('heading', { name: '字幕' }).waitFor();
      await visit.examine('shared-specification');
      await page.getByRole('link', { name: 'この仕様書で始める' }).click();
      await page.getByText(/の仕様書をもとにしています/).waitFor();
    });

    it('should let the lead enter quotes, evaluate them, choose one, and hand the purchase over', async () => {
      const { lead, other } = await offices();
      const purchase = await surveyed({ lead, other }, 'story-quotes');
      for (const office of [lead, other]) await office.call(agreeSpecification, { purchase, specification: 1 });
      await lead.call(freezePurchase, { purchase, seats: 90, on: day(-15) });
      await lead.call(movePurchase, { purchase, state: 'tendering', on: day(-14) });
      const visit = await world.visit(`/purchases/${purchase}/quotes`, { as: email });
      const { page } = visit;
      await page.getByLabel('評価基準1の名前').fill('価格');
      await page.getByLabel('評価基準1の重み（1～100）').fill('１００');
      await page.getByRole('button', { name: '評価基準を決める' }).press('Enter');
      await page.getByText('重み100').waitFor();
      await page.getByRole('button', { name: '見積を入力する' }).press('Enter');
      await page.getByLabel('事業者の名前').fill('株式会社まなび架空');
      await page.getByLabel(/価格帯1：1席の単価/).fill('19,000');
      await page.getByLabel(/固定費/).fill('0');
      await page.getByLabel('見積の有効期限').fill('2099/3/31');
      await visit.examine('quote-new');
      await page.getByRole('button', { name: '見積を残す' }).press('Enter');
      // 90 seats of 19,000.
      await page.getByRole('row', { name: /株式会社まなび架空.*1,710,000円.*1,881,000円.*まだ/ }).waitFor();
      await page.getByRole('button', { name: '評価をつける' }).press('Enter');
      await page.getByLabel('価格の点（0～10）').fill('9');
      await page.getByRole('button', { name: '評価を残す' }).press('Enter');
      await page.getByRole('row', { name: /900／1,000点/ }).waitFor();
      await page.getByLabel('決めた見積').selectOption('株式会社まなび架空');
      await page.getByLabel('決めた理由').fill('最も安い。');
      await page.getByLabel('決めた日').fill(day(-10));
      await visit.examine('quotes-awarding');
      await page.getByRole('button', { name: 'この見積に決める' }).press('Enter');
      await page.getByText(/1席の単価は1,000円安い額、全体（税抜き）は190,000円安い額です/).waitFor();
      expect(await page.getByRole('button', { name: '見積を入力する' }).count()).toBe(0);
      await visit.examine('quotes');
      await page.getByRole('link', { name: 'eラーニングの共同調達' }).click();
      // The quote that won, 190,000 below 1,900,000, and tax: above a city's million.
      await page.getByText(/税込み1,881,000円）が、少額随意契約の限度額（1,000,000円）を超えます/).waitFor();
      await page.getByRole('link', { name: '契約の注意と代表団体' }).click();
      await page.getByLabel('次の代表団体').selectOption(neighbour);
      await page.getByRole('button', { name: '交代を申し出る' }).press('Enter');
      await page.getByText('返事を待っている自治体').waitFor();
      await visit.examine('purchase-lead');
      await page.getByRole('link', { name: '随意契約の限度額を見る' }).click();
      await page.getByLabel('自治体の規則の額（円）').fill('500,000');
      await page.getByRole('button', { name: '限度額を決める' }).press('Enter');
      await page.getByRole('button', { name: '施行令の額に戻す' }).waitFor();
      await visit.examine('contract-limit');
    });
  });
