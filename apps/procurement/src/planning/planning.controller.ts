import type { AllowedCaller, InputOf } from '#contracts';
import {
  changePlan,
  getPurchase,
  listOwnPurchases,
  listPurchases,
  movePurchase,
  planPurchase,
  setLongTermContract,
  simulatePrice,
} from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ChangePlan } from './change-plan.js';
import { GetPurchase } from './get-purchase.js';
import { ListOwnPurchases } from './list-own-purchases.js';
import { ListPurchases } from './list-purchases.js';
import { MovePurchase } from './move-purchase.js';
import { PlanPurchase } from './plan-purchase.js';
import { SetLongTermContract } from './set-long-term-contract.js';
import { SimulatePrice } from './simulate-price.js';

@Controller()
export class PlanningController {
  constructor(
    private readonly planning: PlanPurchase,
    private readonly changing: ChangePlan,
    private readonly simulating: SimulatePrice,
    private readonly getting: GetPurchase,
    private readonly listing: ListPurchases,
    private readonly listingOwn: ListOwnPurchases,
    private readonly moving: MovePurchase,
    private readonly noting: SetLongTermContract,
  ) {}

  @Handles(planPurchase)
  plan(input: InputOf<typeof planPurchase>) {
    return this.planning.execute(input);
  }

  @Handles(changePlan)
  change(input: InputOf<typeof changePlan>, caller?: AllowedCaller) {
    return this.changing.execute(input, caller);
  }

  @Handles(simulatePrice)
  simulate(input: InputOf<typeof simulatePrice>) {
    return this.simulating.execute(input);
  }

  @Handles(getPurchase)
  get(input: InputOf<typeof getPurchase>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(listPurchases)
  list(input: InputOf<typeof listPurchases>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(listOwnPurchases)
  listOwn() {
    return this.listingOwn.execute();
  }

  @Handles(movePurchase)
  move(input: InputOf<typeof movePurchase>, caller?: AllowedCaller) {
    return this.moving.execute(input, caller);
  }

  @Handles(setLongTermContract)
  noteLongTerm(input: InputOf<typeof setLongTermContract>, caller?: AllowedCaller) {
    return this.noting.execute(input, caller);
  }
}
