import { MunicipalityCode } from '#contracts';
import {
  agreeSpecification,
  declareIntent,
  freezePurchase,
  movePurchase,
  planPurchase,
  publishSpecification,
} from '#contracts/procurement';
import { admitMunicipality } from '#contracts/registry';
import { beforeAll, describe, it } from '@jest/globals';
import { joinNetwork } from '../platform.js';
import type { World } from './world.js';

const [lead, neighbour] = ['992011', '992020'];

/** What a joint purchase costs its buyers, as their offices see it. */
export const procurementBillingStories = (world: World) =>
  describe('the invoices of a joint purchase', () => {
    const officer = `billing@${lead}.example`;

    /** Bought by two municipalities, inspected and ready to be billed. */
    async function invoicedPurchase(): Promise<string> {
      const program = await world.journey.backfill();
      const [leading, buying] = [program.in(lead), program.in(neighbour)];
      const { purchase } = await leading.call(planPurchase, {
        key: 'billing',
        on: '2025-01-10',
        title: 'eラーニングの共同調達',
        contractForm: 'lead-contracts',
        startsOn: '2025-04-01',
        endsOn: '2026-03-31',
        tiers: [{ from: 1, unitPrice: 28_000 }],
        fixedFee: 100_000,
        taxRate: 10,
        invited: null,
        sealed: false,
      });
      await leading.call(movePurchase, { purchase, state: 'surveying', on: '2025-01-20' });
      await leading.call(publishSpecification, { purchase, specification: 1, text: '# 目的\n\n職員の学び' });
      for (const [office, seats] of [
        [leading, 60],
        [buying, 30],
      ] as const) {
        await office.call(declareIntent, { purchase, seats, standaloneUnitPrice: 30_000 });
        await office.call(agreeSpecification, { purchase, specification: 1 });
      }
      await leading.call(freezePurchase, { purchase, seats: 90, on: '2025-02-01' });
      for (const state of ['tendering', 'awarded', 'contracted', 'allocated', 'accepted', 'invoiced'] as const)
        await leading.call(movePurchase, { purchase, state, on: '2025-04-20' });
      return purchase;
    }

    beforeAll(async () => {
      await world.person('municipality-officer', officer);
      const program = await world.journey.backfill();
      await program.in(neighbour).call(admitMunicipality, { code: MunicipalityCode.parse(neighbour) });
      for (const code of [lead, neighbour]) await joinNetwork(program.in(code), code);
    });

    it('should be issued by the lead after a look, arrive, be paid, and be settled with a reason', async () => {
      const visit = await world.visit(`/purchases/${await invoicedPurchase()}`, { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '請求を確かめて精算する' }).press('Enter');
      await page.getByRole('button', { name: '請求の条件を決める' }).press('Enter');
      await page.getByLabel('請求する人の名前').fill('デモ県あおば市長（架空）');
      await page.getByLabel('請求する人の住所').fill('デモ県あおば市1-1');
      await page.getByLabel('登録番号').fill('T１２３４５６７８９０１２３');
      await page.getByRole('button', { name: '請求の条件を残す' }).press('Enter');
      await page.getByRole('alert').getByRole('link', { name: '登録番号が正しくありません' }).waitFor();
      await page.getByLabel('登録番号').fill('T7123456789012');
      await visit.examine('purchase-billing-terms');
      await page.getByRole('button', { name: '請求の条件を残す' }).press('Enter');
      await page.getByText('請求の条件を残しました。').waitFor();
      await page.getByRole('button', { name: '請求書を発行する' }).press('Enter');
      await page.getByRole('button', { name: '発行するものを確かめる' }).press('Enter');
      await page.getByText('合計2,881,999円（税抜2,620,000円、消費税261,999円）').waitFor();
      await page.getByRole('button', { name: '発行する', exact: true }).press('Enter');
      await page.getByText('請求書を発行しました。').waitFor();
      await page.getByRole('row', { name: /992020.*発行済み/ }).waitFor();
      await page.getByRole('button', { name: /992011が届いた日を残す/ }).press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: '届いた日を残す' }).press('Enter');
      await page.getByText(/992011が届いた日を残しました。/).waitFor();
      await page.getByRole('button', { name: /992011を支払った日を残す/ }).press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: '支払った日を残す' }).press('Enter');
      await page.getByRole('row', { name: /992011.*支払い済み/ }).waitFor();
      await visit.examine('purchase-invoices');
      await page.getByRole('button', { name: '精算する' }).press('Enter');
      await page.getByLabel('未払いがあっても精算する理由').fill('翌月に支払われる');
      await visit.examine('purchase-settlement');
      await page.getByRole('dialog').getByRole('button', { name: '精算する' }).press('Enter');
      await page.getByText('精算しました。').waitFor();
      await page.getByText('翌月に支払われる').waitFor();
    });
  });
