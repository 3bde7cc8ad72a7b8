export { decideLeadAnswer, decideLeadOffer } from './lead-change.domain.js';
export { listedPurchase } from './purchase-view.js';
export { publishedSpecification, sharedSpecification } from './specification-view.js';
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
  decideSharing,
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
  specificationOf,
  specificationToComment,
  stateOf,
  type Now,
  type PurchaseParts,
  type PurchaseText,
  type Specification,
  type Viewer,
} from './purchase.domain.js';
export { PurchaseModule } from './purchase.module.js';
export { PurchaseRepository, type FrozenPurchase } from './purchase.repository.js';
export type { PurchaseDocument } from './purchase.schema.js';
export { nowInJapan, officeOf, Purchases, viewerOf } from './purchases.js';
export {
  checkSeesQuotes,
  compareQuotes,
  decideAward,
  decideCriteria,
  decideEvaluation,
  decideQuote,
  decideQuoteWithdrawal,
} from './tender.domain.js';
