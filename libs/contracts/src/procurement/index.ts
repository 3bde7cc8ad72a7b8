export { addSeats } from './add-seats.v1.js';
export { agreeSpecification } from './agree-specification.v1.js';
export { answerSeatLoan } from './answer-seat-loan.v1.js';
export { assignSeat } from './assign-seat.v1.js';
export { declareIntent } from './declare-intent.v1.js';
export { freezePurchase } from './freeze-purchase.v1.js';
export { getPurchase } from './get-purchase.v1.js';
export { getPurchaseCase } from './get-purchase-case.v1.js';
export { getSeatBalances } from './get-seat-balances.v1.js';
export { getSpecification } from './get-specification.v1.js';
export { getUseReport } from './get-use-report.v1.js';
export { listOwnPurchases } from './list-own-purchases.v1.js';
export { listPriceHistory, PastPrice } from './list-price-history.v1.js';
export { listPurchaseCases } from './list-purchase-cases.v1.js';
export { listPurchases } from './list-purchases.v1.js';
export { listSeatAdditions } from './list-seat-additions.v1.js';
export { listSeatLoans } from './list-seat-loans.v1.js';
export { movePurchase } from './move-purchase.v1.js';
export { offerSeats } from './offer-seats.v1.js';
export { planPurchase } from './plan-purchase.v1.js';
export { LivePrice, Offer, priceTerms } from './price.js';
export { publishSpecification } from './publish-specification.v1.js';
export {
  ListedPurchaseCase,
  PurchaseCase,
  purchaseCaseFigures,
  PurchaseCaseState,
  purchaseCaseText,
} from './purchase-case.js';
export { Buyer, ContractForm, ListedPurchase, Purchase, PurchaseState, purchaseStates } from './purchase.js';
export { releaseSeat } from './release-seat.v1.js';
export { returnSeats } from './return-seats.v1.js';
export { savePurchaseCase } from './save-purchase-case.v1.js';
export { SeatAddition, SeatBalance, SeatLoan, SeatUse } from './seat.js';
export { showPurchaseCase } from './show-purchase-case.v1.js';
export { simulatePrice } from './simulate-price.v1.js';
export { SeatsUsed, UseFigure, useFormulas, UseReportLine, WholeUse } from './use-report.js';
export { withdrawIntent } from './withdraw-intent.v1.js';
