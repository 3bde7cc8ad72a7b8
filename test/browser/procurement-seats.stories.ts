import { MunicipalityCode, type ProgrammeId, type PurchaseId } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import {
  agreeSpecification,
  declareIntent,
  freezePurchase,
  getPurchase,
  movePurchase,
  offerSeats,
  planPurchase,
  publishSpecification,
} from '#contracts/procurement';
import { enrolPeople, openProgramme } from '#contracts/progress';
import { admitMunicipality, listPeople } from '#contracts/registry';
import { describe, expect, it } from '@jest/globals';
import { csv, day, importFile } from '../journeys/office.js';
import { joinNetwork } from '../platform.js';
import type { World } from './world.js';

const own = MunicipalityCode.parse('992011');
const neighbour = MunicipalityCode.parse('992020');
const officer = 'seats@992011.example';

/** The fiscal year of today. */
const year = Number(day(0).slice(0, 4)) - (day(0).slice(5, 7) < '04' ? 1 : 0);

/** A purchase of two, whose seats are there for this fiscal year: 10 of the own, 5 of the neighbour's. */
async function allocatedPurchase(world: World): Promise<PurchaseId> {
  const program = await world.journey.backfill();
  const [lead, other] = [program.in(own), program.in(neighbour)];
  await other.call(admitMunicipality, { code: neighbour });
  for (const [office, code] of [
    [lead, own],
    [other, neighbour],
  ] as const)
    await joinNetwork(office, code);
  const on = day(0);
  const { purchase } = await lead.call(planPurchase, {
    key: 'seats',
    on,
    title: 'eラーニング共同調達',
    contractForm: 'lead-contracts',
    startsOn: `${year}-04-01`,
    endsOn: `${year + 1}-03-31`,
    tiers: [{ from: 1, unitPrice: 12_000 }],
    fixedFee: 0,
    taxRate: 10,
    invited: null,
    sealed: false,
  });
  await lead.call(movePurchase, { purchase, state: 'surveying', on });
  await lead.call(publishSpecification, { purchase, specification: 1, text: '一式' });
  for (const [office, seats] of [
    [lead, 10],
    [other, 5],
  ] as const) {
    await office.call(declareIntent, { purchase, seats, standaloneUnitPrice: 20_000 });
    await office.call(agreeSpecification, { purchase, specification: 1 });
  }
  const { price } = await lead.call(getPurchase, { purchase });
  await lead.call(freezePurchase, { purchase, seats: price?.seats ?? null, on });
  for (const state of ['tendering', 'awarded', 'contracted', 'allocated'] as const)
    await lead.call(movePurchase, { purchase, state, on });
  await other.call(offerSeats, { purchase, key: 'spare', borrower: own, seats: 2, on });
  return purchase;
}

/** What a buyer's office does with its seats. */
export const procurementSeatStories = (world: World) =>
  describe('the seats of a joint purchase', () => {
    it('should be counted on any day, handed out, set aside, borrowed and bought more of', async () => {
      const office = await world.person('municipality-officer', officer);
      const purchase = await allocatedPurchase(world);
      await importFile(office, '/imports/people', csv('職員番号,氏,名', '000801,席田,実'), { audience: 'staff' });
      const lessons = [{ key: 'one', minutes: 20 }];
      const { course } = await office.call(publishCourse, { key: 'pooled', title: '講座', lessons, passScore: null });
      const programme: { programme: ProgrammeId } = await office.call(openProgramme, {
        key: 'pooled',
        name: '席を取り置く事業',
        audience: 'staff',
        fiscalYear: year,
        startsOn: `${year}-04-01`,
        endsOn: `${year + 1}-03-31`,
        courses: [course],
      });

      const visit = await world.visit(`/purchases/${purchase}/seats`, { as: officer });
      const { page } = visit;
      const fact = (name: string) => page.locator('.facts > div').filter({ hasText: name }).locator('dd').first();
      await page.getByText('あてはまる人は、いません。').waitFor();
      expect(await fact('買った席').innerText()).toBe('10席');
      await visit.examine('purchase-seats-new');

      await page.getByText('席を渡す', { exact: true }).click();
      await page.getByLabel('名前・カナ・番号').fill('席田');
      await page.getByRole('button', { name: '探す' }).press('Enter');
      await page.getByRole('button', { name: '席田 実 さんに席を渡す' }).press('Enter');
      await page.getByText(/席田 実 さんは、.*から席を持っています。/).waitFor();
      await page.getByRole('row', { name: /席田 実.*使っている/ }).waitFor();

      await page.getByText('事業に席を取り置く', { exact: true }).click();
      await page.getByLabel('どの事業のためか').selectOption(programme.programme);
      await page.getByLabel('取り置く席の数').fill('10');
      await page.getByRole('button', { name: '取り置く' }).click();
      // One of the ten is in use already.
      await page
        .getByRole('alert')
        .getByRole('link', { name: /空いている席が足りない/ })
        .waitFor();
      await page.getByLabel('取り置く席の数').fill('３');
      await page.getByRole('button', { name: '取り置く' }).click();
      await page.getByText('だれでも使える空いた席は、6席です。').waitFor();

      await page.getByRole('button', { name: '借りる' }).click();
      await page.getByText('席を借りました。').waitFor();
      await page.getByText('席を返す', { exact: true }).waitFor();

      await page.getByText('席を追加する', { exact: true }).click();
      await page.getByLabel('追加する席の数').fill('1');
      await page.getByRole('button', { name: '費用を見る' }).click();
      await page.getByText('かかる費用').waitFor();
      await visit.examine('purchase-seats');
      await page.getByRole('button', { name: 'この内容で追加する' }).click();
      await page.getByText('席を追加しました。').waitFor();
      expect(await fact('買った席').innerText()).toBe('11席');
      expect(await fact('空いている席').innerText()).toBe('12席');

      await page.getByRole('button', { name: '返してもらう' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '返してもらう' }).click();
      await page.getByText('席田 実 さんの席を返してもらいました。').waitFor();
      await page.getByText('ほかの日の数を見る').click();
      await page.getByLabel('いつの時点で分かっていた数か').fill(day(-1));
      await page.getByRole('button', { name: 'この日の数を見る' }).click();
      await page.getByText(/の終わりに分かっていたことで数えています/).waitFor();
      // Yesterday nobody knew of this purchase.
      await expect(fact('買った席').innerText()).resolves.toBe('0席');

      // A programme in which somebody learns already takes its seats from the purchase.
      const { items } = await office.call(listPeople, { staffNumber: '000801' });
      await office.call(enrolPeople, { programme: programme.programme, people: items.map(({ person }) => person) });
      await page.goto(`/programmes/${programme.programme}/edit`);
      await page.getByLabel('席を使う共同調達').selectOption(purchase);
      await page.getByText('学んでいる1人のうち、1人が席を使い、0人が席を待ちます').waitFor();
      await visit.examine('programme-takes-seats');
      await page.getByRole('button', { name: '変更する' }).press('Enter');
      await page.getByRole('heading', { name: '席を待っている人' }).waitFor();
    });
  });
