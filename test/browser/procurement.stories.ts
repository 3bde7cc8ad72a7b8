import type { ApiClient } from '#api-client';
import { MunicipalityCode } from '#contracts';
import {
  agreeSpecification,
  changePlan,
  declareIntent,
  getPurchase,
  listPurchases,
  movePurchase,
  planPurchase,
  publishSpecification,
} from '#contracts/procurement';
import { admitMunicipality } from '#contracts/registry';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { joinNetwork } from '../platform.js';
import type { World } from './world.js';

/** Members of the network, who buy together. */
export const procurementStories = (world: World) =>
  describe('a joint purchase', () => {
    let lead: ApiClient;
    let neighbour: ApiClient;
    beforeAll(async () => {
      await world.person('municipality-officer', 'purchase@992011.example');
      const program = await world.journey.backfill();
      const member = async (code: string) => {
        const api = program.in(code);
        await api.call(admitMunicipality, { code: MunicipalityCode.parse(code) });
        await joinNetwork(api, code);
        return api;
      };
      [lead, neighbour] = [await member('992011'), await member('992020')];
    });

    it('should let a member plan it after a trial, see the price fall as others declare, and fix who takes part', async () => {
      const visit = await world.visit('/purchases', { as: 'purchase@992011.example' });
      const { page } = visit;
      await page.getByRole('link', { name: '共同調達を企画する' }).press('Enter');
      await page.getByRole('button', { name: 'この内容で企画する' }).press('Enter');
      await page
        .getByRole('alert')
        .getByRole('link', { name: /共同調達の名前/ })
        .waitFor();
      await page.getByLabel('共同調達の名前').fill('研修の席の共同調達');
      await page.getByLabel('代表一括').press('Space');
      await page.getByLabel('席を使い始める日').fill('R9.4.1');
      await page.getByLabel('席を使える最後の日').fill('R10.9.30');
      await page.getByLabel('価格帯1：何席から').fill('2');
      await page.getByLabel('価格帯1：1席の単価').fill('28,000');
      await page.getByLabel('価格帯2：何席から').fill('100');
      await page.getByLabel('価格帯2：1席の単価').fill('24500');
      await page.getByLabel('固定費').fill('100000');
      await page.getByRole('button', { name: 'この内容で企画する' }).press('Enter');
      await page
        .getByRole('alert')
        .getByRole('link', { name: /最初の価格帯は1席から/ })
        .press('Enter');
      await page.getByLabel('価格帯1：何席から').fill('1');
      for (const [number, seats] of [60, 30].entries()) {
        await page.getByLabel(`団体${number + 1}の席数`).fill(String(seats));
        await page.getByLabel(`団体${number + 1}が単独で買うときの1席の単価`).fill('30000');
      }
      await page.getByRole('button', { name: '試算する' }).press('Enter');
      await page
        .getByRole('row', { name: /団体1.*60席.*1,746,667円.*1,164,445円.*582,222円.*53,333円 安い.*270,000円 安い/ })
        .waitFor();
      await page.getByRole('row', { name: /令和10年度.*6か月.*873,333円/ }).waitFor();
      await page.getByRole('heading', { name: 'これまでの価格' }).waitFor();
      await visit.examine('purchase-new');
      await page.getByRole('button', { name: 'この内容で企画する' }).press('Enter');
      await page.getByText('企画しました。').waitFor();
      await page.getByRole('button', { name: '「意向調査」に進める' }).press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: '「意向調査」に進める' }).press('Enter');
      await page.getByText('「意向調査」に進めました。').waitFor();

      await page.getByText('席を使える期間（18か月）の全体の額です。').waitFor();
      await page.getByLabel('ほしい席数').fill('60');
      await page.getByLabel('単独で買うときの1席の単価').fill('30000');
      await page.getByRole('button', { name: '席数を示す' }).press('Enter');
      await page.getByText('合計60席 → 1席 28,000円（税抜）').waitFor();
      const purchase = (await lead.call(listPurchases, {})).items[0]?.purchase;
      if (!purchase) throw new Error('the lead does not see its purchase');
      await neighbour.call(declareIntent, { purchase, seats: 60, standaloneUnitPrice: 31_000 });
      await lead.call(publishSpecification, { purchase, specification: 1, text: '## 席\n\n1人に1席。' });
      await page
        .getByText('変わりました。前：合計60席 → 1席 28,000円（税抜）、いま：合計120席 → 1席 24,500円')
        .waitFor();
      await page.getByText('いちばん安い価格帯です。').waitFor();
      const own = page.getByRole('table', { name: '年度ごとの自分の負担' });
      await own.getByRole('row', { name: /令和10年度.*6か月.*506,667円.*50,666円.*557,333円/ }).waitFor();
      await page.getByText('契約が3月31日をまたぎます。').waitFor();
      const others = page.getByRole('list', { name: 'この共同調達のほかのページ' });
      await others.getByText('第1版').waitFor();
      await page.getByText('最新の仕様書に合意していない自治体').waitFor();
      await visit.examine('purchase-survey');
      expect(await visit.sheets()).toBeLessThanOrEqual(2);

      await others.getByRole('link', { name: '仕様書' }).press('Enter');
      await page.getByText('1人に1席。').waitFor();
      await page.getByRole('button', { name: '第1版に合意する' }).press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: '第1版に合意する' }).press('Enter');
      await page.getByRole('row', { name: /あおば市.*最新の版に合意/ }).waitFor();
      await page.getByRole('link', { name: '研修の席の共同調達' }).press('Enter');
      await others.getByText('合意した').waitFor();
      await neighbour.call(agreeSpecification, { purchase, specification: 1 });
      await page.getByRole('button', { name: '参加を確定する' }).press('Enter');
      await page.getByRole('dialog').getByText('3,040,000円').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: '参加を確定する' }).press('Enter');
      await page.getByText('参加と席数を確定しました。').waitFor();
      await page.getByText('620,000円 安い（16.9%）').waitFor();
      await page.getByRole('row', { name: /1,520,000円.*151,999円.*1,671,999円.*280,000円 安い/ }).waitFor();
      expect(await page.getByLabel('ほしい席数').count()).toBe(0);
      await page.getByRole('button', { name: '「調達・見積」に進める' }).press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: '「調達・見積」に進める' }).press('Enter');
      await page.getByText('「調達・見積」に進めました。').waitFor();
      await page.getByRole('link', { name: '見積を比べて事業者を決める' }).waitFor();
      expect(await others.getByRole('link').allTextContents()).toEqual([
        '仕様書',
        '見積の比較',
        '共同調達の席',
        '請求と精算',
        '席の利用状況',
        '契約の注意と代表団体',
      ]);
      await visit.examine('purchase-frozen');
      expect(await visit.sheets()).toBeLessThanOrEqual(2);
      await page.getByRole('link', { name: '共同調達', exact: true }).first().click();
      await page.getByRole('row', { name: /研修の席の共同調達.*調達・見積（11段階の5）.*代表団体・参加/ }).waitFor();
      await visit.examine('purchases');
    });

    it('should keep sealed numbers from another member, ask it on its first page, and be moved by the secretariat', async () => {
      const { purchase } = await neighbour.call(planPurchase, {
        key: 'sealed',
        on: '2026-04-01',
        title: '非公開の共同調達',
        contractForm: 'separate-contracts',
        startsOn: '2027-04-01',
        endsOn: '2028-03-31',
        tiers: [{ from: 1, unitPrice: 28_000 }],
        fixedFee: 0,
        taxRate: 10,
        invited: null,
        sealed: true,
      });
      await neighbour.call(movePurchase, { purchase, state: 'surveying', on: '2026-04-02' });
      await neighbour.call(declareIntent, { purchase, seats: 777, standaloneUnitPrice: 30_000 });
      const visit = await world.visit('/today', { as: 'purchase@992011.example' });
      const { page } = visit;
      await page.getByRole('link', { name: '非公開の共同調達' }).click();
      await page.getByText('席数は非公開です').waitFor();
      await page.getByRole('button', { name: '席数を示す' }).waitFor();
      expect(await page.getByText('777').count()).toBe(0);
      expect(await page.getByRole('button', { name: /に進める|参加を確定する/ }).count()).toBe(0);
      const others = page.getByRole('list', { name: 'この共同調達のほかのページ' });
      expect(await others.getByRole('link').allTextContents()).toEqual(['仕様書']);
      await world.journey.secretariat();
      const office = await world.visit('/purchases', { as: 'secretariat@manabi.example' });
      await office.page.getByRole('link', { name: '非公開の共同調達' }).click();
      await office.page.getByRole('row', { name: /777席/ }).waitFor();
      await office.page.getByText('参加を確定するには').waitFor();
      expect(await office.page.getByRole('button', { name: '席数を示す' }).count()).toBe(0);
    });

    it('should let the lead change the terms, show first who has to confirm, and each member that declared do so', async () => {
      const text = {
        title: '条件が変わる共同調達',
        contractForm: 'lead-contracts' as const,
        startsOn: '2027-04-01',
        endsOn: '2028-03-31',
        tiers: [{ from: 1, unitPrice: 28_000 }],
        taxRate: 10,
        sealed: false,
      };
      const { purchase } = await lead.call(planPurchase, {
        key: 'changed',
        on: '2026-04-01',
        ...text,
        fixedFee: 0,
        invited: null,
      });
      await lead.call(movePurchase, { purchase, state: 'surveying', on: '2026-04-02' });
      await lead.call(publishSpecification, { purchase, specification: 1, text: '1人に1席。' });
      for (const api of [lead, neighbour]) {
        await api.call(declareIntent, { purchase, seats: 30, standaloneUnitPrice: 31_000 });
        await api.call(agreeSpecification, { purchase, specification: 1 });
      }
      const visit = await world.visit(`/purchases/${purchase}`, { as: 'purchase@992011.example' });
      const { page } = visit;
      await page.getByRole('link', { name: '共同調達の内容を変える' }).press('Enter');
      await page.getByLabel('固定費').fill('90000');
      await page.getByRole('button', { name: '変わることを確かめる' }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('変更前：0円 変更後：90,000円').waitFor();
      await dialog.getByText(/^2団体に、新しい条件で席数を示し直してもらいます：.*あおば市、.*$/).waitFor();
      await visit.examine('purchase-changing');
      await dialog.getByRole('button', { name: 'この内容に変える' }).press('Enter');
      await page.getByText('内容を変えました。').waitFor();
      await page.getByText(/新しい条件で席数を示し直していない自治体：.*あおば市、/).waitFor();
      await page.getByRole('region', { name: '変わった内容' }).getByText('変更前：0円 変更後：90,000円').waitFor();
      // The platform says whether it can: who has left is not waited for.
      await page.getByRole('button', { name: '参加を確定する' }).waitFor();
      await visit.examine('purchase-changed');
      await page.getByRole('link', { name: '共同調達', exact: true }).first().click();
      await page.getByRole('row', { name: /条件が変わる共同調達.*新しい条件で席数を示し直す/ }).waitFor();
      await page.getByRole('link', { name: '条件が変わる共同調達' }).click();
      await page.getByRole('button', { name: '新しい条件で席数を示す' }).press('Enter');
      await page.getByText('30席を示しました。').waitFor();
      const { version } = await lead.call(getPurchase, { purchase });
      const days = { startsOn: '2027-05-01', invited: [MunicipalityCode.parse('992020')] };
      await lead.call(changePlan, { purchase, ...text, fixedFee: 90_000, ...days, version });
      await page.getByText('新しい期間の額か確かめてください').waitFor();
      await page.getByText(/変更前：すべての参加自治体 変更後：.*市$/).waitFor();
      // Written while other terms stood there: the platform has them read first.
      await page.getByRole('button', { name: '新しい条件で席数を示す' }).press('Enter');
      await page.getByText('新しい条件を読んでから、席数を示してください。').waitFor();
      await page.getByRole('button', { name: '新しい条件で席数を示す' }).press('Enter');
      await page.getByRole('button', { name: '席数を変える' }).waitFor();
      await neighbour.call(declareIntent, { purchase, seats: 30, standaloneUnitPrice: 31_000, terms: 2 });
      await page.getByRole('button', { name: '参加を確定する' }).press('Enter');
      await dialog.getByRole('button', { name: '参加を確定する' }).press('Enter');
      await page.getByText('参加と席数を確定しました。').waitFor();
    });
  });
