export { listedPurchase, purchaseView } from './purchase-view.js';
export {
  checkAddition,
  checkAllocated,
  checkDay,
  checkDays,
  checkLeads,
  checkPeriod,
  decideAgreement,
  decideFreeze,
  decideIntent,
  decideMove,
  decideSpecification,
  decideWithdrawal,
  isBuyer,
  livePriceFor,
  offersOf,
  seesBillsOf,
  type PurchaseText,
  type Viewer,
} from './purchase.domain.js';
export { PurchaseModule } from './purchase.module.js';
export { PurchaseRepository } from './purchase.repository.js';
export type { PurchaseDocument } from './purchase.schema.js';
export { nowInJapan, officeOf, Purchases, viewerOf } from './purchases.js';
