import {
  DomainError,
  type AllowedCaller,
  type InputOf,
  type MunicipalityCode,
  type OutputOf,
  type PurchaseId,
} from '#contracts';
import { UseFigure, useFormulas, type getUseReport } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import {
  nowInJapan,
  Purchases,
  seesBillsOf,
  seesNumbersOf,
  seesSum,
  viewerOf,
  type PurchaseDocument,
} from '../purchase/index.js';
import { netUntil } from '../price.domain.js';
import { SeatLedgers, type Ledger } from '../seat-ledger/index.js';
import { SeatActivity } from './seat-activity.js';
import { dayOfReport, LEAST_BUYERS, seatsHeld, usedBy, wholeOf, type BuyerUse } from './use-report.domain.js';

/** Buyers whose use is asked for at the same time. */
const AT_ONCE = 10;

/** What became of a purchase's seats: a buyer's own figures whole, those of all together as far as they tell of none. */
@Injectable()
export class GetUseReport {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
    private readonly activity: SeatActivity,
  ) {}

  async execute(
    { purchase: id, on }: InputOf<typeof getUseReport>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getUseReport>> {
    const viewer = viewerOf(caller);
    const purchase = await this.purchases.get(id, viewer);
    if (!purchase.frozen) throw new DomainError('not-frozen');
    const { at, today } = nowInJapan();
    const { day, isNewest } = dayOfReport(purchase, on, today);
    const buyers = seatsOfBuyers(purchase, await this.ledgers.now(purchase), day);
    const tellsPeople = isNewest && buyers.length >= LEAST_BUYERS;
    const own = viewer?.municipality;
    const uses = await this.usesOf(
      id,
      buyers.filter(({ municipality }) => tellsPeople || municipality === own),
    );
    const seesAllBills = buyers.every(({ municipality }) => seesBillsOf(purchase, viewer, municipality));
    // Likewise of the newest day alone: two days would tell what another buyer added between.
    const seesSums = seesAllBills || (isNewest && buyers.length >= LEAST_BUYERS && seesSum(purchase, viewer));
    const names = new Map(purchase.intents.map((one) => [one.municipality, one.municipalityName]));
    return {
      on: day,
      countedAt: at.toISOString(),
      lines: buyers.map(({ municipality, bought, boughtFirst }) => {
        const use = municipality === own ? uses.get(municipality) : undefined;
        const told = seesNumbersOf(purchase, viewer, municipality) ? boughtFirst : null;
        return {
          municipality,
          municipalityName: names.get(municipality) ?? municipality,
          bought: seesBillsOf(purchase, viewer, municipality) ? bought : told,
          used: use ? usedBy(use) : null,
        };
      }),
      whole: wholeOf(buyers, tellsPeople ? [...uses.values()] : null, seesSums),
      formulas: UseFigure.options.map((figure) => ({ figure, ...useFormulas[figure] })),
    };
  }

  private async usesOf(purchase: PurchaseId, buyers: readonly BuyerSeats[]): Promise<ReadonlyMap<string, BuyerUse>> {
    const uses = new Map<string, BuyerUse>();
    for (let from = 0; from < buyers.length; from += AT_ONCE) {
      const some = buyers.slice(from, from + AT_ONCE);
      const found = await Promise.all(
        some.map(({ municipality, held }) => this.activity.of(purchase, municipality, held)),
      );
      some.forEach((buyer, place) => {
        const { standing, over } = buyer.held;
        const isUsed = standing.length + over.length > 0;
        uses.set(buyer.municipality, { ...buyer, isUsed, active: 0, completions: 0, ...found[place] });
      });
    }
    return uses;
  }
}

type BuyerSeats = Pick<BuyerUse, 'bought' | 'assigned' | 'free' | 'billedNet'> & {
  readonly municipality: MunicipalityCode;
  readonly boughtFirst: number;
  readonly held: ReturnType<typeof seatsHeld>;
};

function seatsOfBuyers(purchase: PurchaseDocument, ledger: Ledger, day: string): BuyerSeats[] {
  const { frozen, endsOn } = purchase;
  const additions = ledger.additions().filter(({ on }) => on <= day);
  return (frozen?.invoices ?? []).map(({ municipality, seats, net }) => {
    const added = additions.filter(({ member }) => member === municipality);
    return {
      municipality,
      boughtFirst: seats,
      ...ledger.balance(municipality, day),
      billedNet: added.reduce(
        (sum, { bill, on }) => sum + netUntil(day, bill.net, { startsOn: on, endsOn }),
        netUntil(day, net, purchase),
      ),
      held: seatsHeld(ledger.allUses(municipality), day),
    };
  });
}
