import { Module } from '@nestjs/common';
import { MembersModule } from '../members/index.js';
import { PurchaseModule } from '../purchase/index.js';
import { ChangePlan } from './change-plan.js';
import { GetPurchase } from './get-purchase.js';
import { ListOwnPurchases } from './list-own-purchases.js';
import { ListPurchases } from './list-purchases.js';
import { MovePurchase } from './move-purchase.js';
import { PlanPurchase } from './plan-purchase.js';
import { PlanningController } from './planning.controller.js';
import { SetLongTermContract } from './set-long-term-contract.js';
import { SimulatePrice } from './simulate-price.js';

@Module({
  imports: [MembersModule, PurchaseModule],
  controllers: [PlanningController],
  providers: [
    PlanPurchase,
    ChangePlan,
    SimulatePrice,
    GetPurchase,
    ListPurchases,
    ListOwnPurchases,
    MovePurchase,
    SetLongTermContract,
  ],
})
export class PlanningModule {}
