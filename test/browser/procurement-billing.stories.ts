import { dayInJapan, MunicipalityCode, type PurchaseId } from '#contracts';
import {
  agreeSpecification,
  declareIntent,
  freezePurchase,
  issueInvoices,
  listInvoices,
  movePurchase,
  planPurchase,
  publishSpecification,
  setBillingTerms,
  withdrawInvoice,
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
    const buyer = `billing@${neighbour}.example`;

    /** Bought by two municipalities, inspected and ready to be billed. */
    async function invoicedPurchase(key: string): Promise<PurchaseId> {
      const program = await world.journey.backfill();
      const [leading, buying] = [program.in(lead), program.in(neighbour)];
      const { purchase } = await leading.call(planPurchase, {
        key,
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
      await world.journey.secretariat();
      await world.journey.signedIn(neighbour, 'municipality-officer', buyer);
      const program = await world.journey.backfill();
      await program.in(neighbour).call(admitMunicipality, { code: MunicipalityCode.parse(neighbour) });
      for (const code of [lead, neighbour]) await joinNetwork(program.in(code), code);
    });

    it('should be issued by the lead after a look, arrive, be paid, and be settled with a reason', async () => {
      const visit = await world.visit(`/purchases/${await invoicedPurchase('billing')}`, { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '請求を確かめて精算する' }).press('Enter');
      await page.getByRole('button', { name: '請求の条件を決める' }).press('Enter');
      await page.getByLabel('請求する人の名前').fill('デモ県あおば市長（架空）');
      await page.getByLabel('請求する人の住所').fill('デモ県あおば市1-1');
      await page.getByLabel('登録番号').fill('T１２３４５６７８９０１２３');
      await page.getByRole('button', { name: '請求の条件を残す' }).press('Enter');
      await page.getByRole('alert').getByRole('link', { name: '登録番号が正しくありません' }).waitFor();
      await page.getByLabel('登録番号').fill('T7123456789012');
      await page.getByRole('button', { name: '振込先を請求書に載せる' }).press('Enter');
      await page.getByLabel('銀行の名前').fill('架空銀行');
      await page.getByLabel('支店の名前').fill('あおば支店');
      await page.getByLabel('普通').check();
      await page.getByLabel('口座番号').fill('１２３４５６７');
      await page.getByLabel('口座の名義').fill('ｱｵﾊﾞｼ ｶｲｹｲｶﾝﾘｼﾔ');
      await visit.examine('purchase-billing-terms');
      await page.getByRole('button', { name: '請求の条件を残す' }).press('Enter');
      await page.getByText('請求の条件を残しました。').waitFor();
      await page.getByText('架空銀行 あおば支店 普通 1234567 アオバシ カイケイカンリシヤ').waitFor();
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
      await page.getByText(/992011を支払った日を残しました。/).waitFor();
      await page.getByRole('row', { name: /992011.*支払い済み/ }).waitFor();
      await page.getByRole('button', { name: /992020を取り消す/ }).press('Enter');
      await page.getByLabel('取り消す理由').fill('宛名に誤りがあった');
      await visit.examine('invoice-withdrawal');
      await page.getByRole('dialog').getByRole('button', { name: '請求書を取り消す' }).press('Enter');
      await page.getByRole('row', { name: /992020.*取消.*理由：宛名に誤りがあった/ }).waitFor();
      await page.getByRole('row', { name: /992020-R2.*未発行/ }).waitFor();
      await visit.examine('purchase-invoices');
      await page.getByRole('button', { name: '精算する' }).press('Enter');
      await page.getByLabel('未払いがあっても精算する理由').fill('翌月に支払われる');
      await visit.examine('purchase-settlement');
      await page.getByRole('dialog').getByRole('button', { name: '精算する' }).press('Enter');
      await page.getByText('精算しました。').waitFor();
      await page.getByText('翌月に支払われる').waitFor();
    });

    it('should be told as arrived and paid by who pays, who sees why one was taken back and what takes its place', async () => {
      const purchase = await invoicedPurchase('billing-buyer');
      const leading = (await world.journey.backfill()).in(lead);
      const terms = { issuerName: 'デモ県あおば市長（架空）', issuerAddress: 'デモ県あおば市1-1' };
      await leading.call(setBillingTerms, { purchase, ...terms, registrationNumber: null, agreedInWriting: true });
      const issue = (on: string) => leading.call(issueInvoices, { purchase, on });
      await issue('2025-04-30');
      const visit = await world.visit(`/purchases/${purchase}/invoices`, { as: buyer });
      const { page } = visit;
      await page.getByRole('button', { name: /992020が届いた日を残す/ }).press('Enter');
      await page.getByLabel('請求書が届いた日').fill('2025/5/2');
      await page.getByRole('dialog').getByRole('button', { name: '届いた日を残す' }).press('Enter');
      // 1 June 2025 is a Sunday.
      await page.getByText(/休みの日なので、.*5月30日.*までに支払います/).waitFor();
      await page.getByRole('button', { name: /992020を支払った日を残す/ }).press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: '支払った日を残す' }).press('Enter');
      await page.getByRole('row', { name: /992020.*支払い済み/ }).waitFor();
      await visit.examine('purchase-invoices-paid');
      await page.getByRole('button', { name: '支払いを取り消す' }).press('Enter');
      await page.getByRole('row', { name: /992020.*支払期限が過ぎています/ }).waitFor();
      const own = (await leading.call(listInvoices, { purchase })).items.find((one) => one.municipality === neighbour);
      const reason = '請求する人の住所に誤りがあった';
      if (own) await leading.call(withdrawInvoice, { purchase, invoice: own.invoice, reason });
      await issue(dayInJapan(new Date()));
      await page.reload();
      await page.getByRole('row', { name: /取消.*理由：請求する人の住所に誤りがあった/ }).waitFor();
      await page.getByRole('row', { name: /992020-R2.*992020の代わり.*発行済み/ }).waitFor();
      await visit.examine('purchase-invoices-taken-back');
      // Who leads hands over itself: the secretariat, which would be refused, is told so.
      const secretariat = await world.visit(`/purchases/${purchase}/lead`, { as: 'secretariat@manabi.example' });
      await secretariat.page.getByText('交代は、代表団体が申し出ます').waitFor();
      await secretariat.examine('purchase-lead-network');
    });
  });
