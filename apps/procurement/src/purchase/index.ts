export { mayGoWithCase, mayOpen } from './document-sight.domain.js';
export { decideLeadAnswer, decideLeadOffer } from './lead-change.domain.js';
export { changedIn, decidePlanChange } from './plan-change.domain.js';
export { listedPurchase } from './purchase-view.js';
export { publishedSpecification, sharedSpecification } from './specification-view.js';
export type { Intent, Now, PurchaseParts, PurchaseText, Specification, Viewer } from './purchase-parts.domain.js';
export {
  checkAddition,
  checkAllocated,
  checkDay,
  checkDays,
  checkLeads,
  checkPeriod,
  decideFreeze,
  decideIntent,
  decideMove,
  decideWithdrawal,
  hasReached,
  isBuyer,
  isOutdated,
  livePriceFor,
  offersOf,
  outcomeOf,
  stateOf,
  termsOf,
} from './purchase.domain.js';
export { isSumOpen, seesBillsOf, seesNumbersOf, seesSum } from './sight.domain.js';
export {
  decideAgreement,
  decideSharing,
  decideSpecification,
  specificationOf,
  specificationToComment,
} from './specification.domain.js';
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
