export { listedPurchase, purchaseView } from './purchase-view.js';
export {
  checkAddition,
  checkAllocated,
  checkDays,
  checkLeads,
  checkPeriod,
  decideAgreement,
  decideFreeze,
  decideIntent,
  decideMove,
  decideSpecification,
  decideWithdrawal,
  hasReached,
  isBuyer,
  isSumOpen,
  livePriceFor,
  offersOf,
  outcomeOf,
  seesBillsOf,
  seesNumbersOf,
  seesSum,
  stateOf,
  type PurchaseParts,
  type PurchaseText,
  type Viewer,
} from './purchase.domain.js';
export { PurchaseModule } from './purchase.module.js';
export { PurchaseRepository } from './purchase.repository.js';
export type { PurchaseDocument } from './purchase.schema.js';
export { nowInJapan, officeOf, Purchases, viewerOf } from './purchases.js';
