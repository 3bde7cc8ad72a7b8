import type { ApiClient } from '#api-client';
import type { PurchaseId } from '#contracts';
import {
  agreeSpecification,
  declareIntent,
  freezePurchase,
  getPurchase,
  movePurchase,
  planPurchase,
  publishSpecification,
  purchaseStates,
  type PurchaseState,
} from '#contracts/procurement';
import { fiscalYearOf } from './plan.domain.js';

/** How many seats each of three members wants, the lead first. */
const wanted = [
  { seats: 120, standaloneUnitPrice: 30_000 },
  { seats: 60, standaloneUnitPrice: 31_500 },
  { seats: 40, standaloneUnitPrice: 33_000 },
];
const specification = `## 1 学習サービス

- 受講者1人に1席。席は、人が替わるときに付け替えられること
- 字幕のある日本語の講座が100以上あること

## 2 学習の記録

- 受講者ごとの進み具合を、CSVで受け取れること
- 記録は日本国内に置くこと

## 3 問い合わせ

- 平日9時から17時まで、電話とメールで受けること
`;

interface DemoPurchase {
  readonly key: string;
  readonly fiscalYear: number;
  readonly plannedOn: string;
  /** The states after it was planned, each with its day. */
  readonly steps: readonly (readonly [state: PurchaseState, on: string])[];
  readonly leadAgrees: boolean;
}

/**
 * Two joint purchases of three members: of this year with its seats, and of the next one, whose survey is open. Again:
 * changes nothing.
 */
export async function loadPurchases(members: readonly ApiClient[], now: Date): Promise<void> {
  const year = fiscalYearOf(now);
  await load(members, {
    key: `elearning-${year}`,
    fiscalYear: year,
    plannedOn: `${year}-01-15`,
    steps: [
      ['surveying', `${year}-01-20`],
      ['frozen', `${year}-02-20`],
      ['tendering', `${year}-02-21`],
      ['awarded', `${year}-03-10`],
      ['contracted', `${year}-03-20`],
      ['allocated', `${year}-03-25`],
    ],
    leadAgrees: true,
  });
  await load(members, {
    key: `elearning-${year + 1}`,
    fiscalYear: year + 1,
    plannedOn: `${year}-04-01`,
    steps: [['surveying', `${year}-04-01`]],
    // So that there is something to do.
    leadAgrees: false,
  });
}

async function load(members: readonly ApiClient[], demo: DemoPurchase): Promise<void> {
  const { key, fiscalYear, plannedOn, steps, leadAgrees } = demo;
  const [lead] = members;
  if (!lead) return;
  const { purchase, state: reached } = await lead.call(planPurchase, {
    key,
    on: plannedOn,
    title: `${fiscalYear}年度 eラーニング共同調達（デモ）`,
    contractForm: 'lead-contracts',
    startsOn: `${fiscalYear}-04-01`,
    endsOn: `${fiscalYear + 1}-03-31`,
    tiers: [
      { from: 1, unitPrice: 28_000 },
      { from: 100, unitPrice: 24_500 },
      { from: 300, unitPrice: 21_000 },
    ],
    fixedFee: 1_000_000,
    taxRate: 10,
    invited: null,
    sealed: false,
  });
  for (const [state, on] of steps) {
    if (rank(state) > rank(reached)) await take(lead, purchase, state, on);
    if (state === 'surveying' && rank(reached) < rank('frozen'))
      await survey(members, purchase, leadAgrees ? members : members.slice(1));
  }
}

const rank = (state: PurchaseState): number => purchaseStates.indexOf(state);

async function take(lead: ApiClient, purchase: PurchaseId, state: PurchaseState, on: string): Promise<void> {
  if (state === 'frozen') {
    const { price } = await lead.call(getPurchase, { purchase });
    await lead.call(freezePurchase, { purchase, seats: price?.seats ?? null, on });
  } else if (state !== 'planned' && state !== 'settled') await lead.call(movePurchase, { purchase, state, on });
}

/** Everybody says how many seats it wants; these agree to the specification. */
async function survey(
  members: readonly ApiClient[],
  purchase: PurchaseId,
  agreeing: readonly ApiClient[],
): Promise<void> {
  await members[0]?.call(publishSpecification, { purchase, specification: 1, text: specification });
  for (const [place, intent] of wanted.entries()) await members[place]?.call(declareIntent, { purchase, ...intent });
  for (const member of agreeing) await member.call(agreeSpecification, { purchase, specification: 1 });
}
