export { addSeats } from './add-seats.v1.js';
export { addStepDocument } from './add-step-document.v1.js';
export { agreeSpecification } from './agree-specification.v1.js';
export { answerLeadOffer } from './answer-lead-offer.v1.js';
export { answerSeatLoan } from './answer-seat-loan.v1.js';
export { answerSpecificationComment } from './answer-specification-comment.v1.js';
export { assignSeat } from './assign-seat.v1.js';
export { awardQuote } from './award-quote.v1.js';
export { changePlan } from './change-plan.v1.js';
export { changeStepDocument } from './change-step-document.v1.js';
export { commentSpecification } from './comment-specification.v1.js';
export { ContractLimit } from './contract-limit.js';
export { declareIntent } from './declare-intent.v1.js';
export { enterQuote } from './enter-quote.v1.js';
export { evaluateQuote } from './evaluate-quote.v1.js';
export { exportInvoices } from './export-invoices.v1.js';
export { freezePurchase } from './freeze-purchase.v1.js';
export { getBilling } from './get-billing.v1.js';
export { getContractLimit } from './get-contract-limit.v1.js';
export { getPurchaseCase } from './get-purchase-case.v1.js';
export { getPurchase } from './get-purchase.v1.js';
export { getQuotes } from './get-quotes.v1.js';
export { getSeatBalances } from './get-seat-balances.v1.js';
export { getSettlement } from './get-settlement.v1.js';
export { getSharedSpecification } from './get-shared-specification.v1.js';
export { getSpecification } from './get-specification.v1.js';
export { getUseReport } from './get-use-report.v1.js';
export { giveBackSeats } from './give-back-seats.v1.js';
export { BankAccount, BillingTerms, Invoice, InvoiceState } from './invoice.js';
export { issueInvoices } from './issue-invoices.v1.js';
export { listInvoices } from './list-invoices.v1.js';
export { listOwnPurchases } from './list-own-purchases.v1.js';
export { listPriceHistory, PastPrice } from './list-price-history.v1.js';
export { listPurchaseCases } from './list-purchase-cases.v1.js';
export { listPurchases } from './list-purchases.v1.js';
export { listSeatAdditions } from './list-seat-additions.v1.js';
export { listSeatLoans } from './list-seat-loans.v1.js';
export { listSeatUses } from './list-seat-uses.v1.js';
export { listSharedSpecifications } from './list-shared-specifications.v1.js';
export { listSpecificationComments } from './list-specification-comments.v1.js';
export { listStepDocuments } from './list-step-documents.v1.js';
export { movePurchase } from './move-purchase.v1.js';
export { offerLead } from './offer-lead.v1.js';
export { offerSeats } from './offer-seats.v1.js';
export { openCaseDocument } from './open-case-document.v1.js';
export { openStepDocument } from './open-step-document.v1.js';
export { payInvoice } from './pay-invoice.v1.js';
export { planPurchase } from './plan-purchase.v1.js';
export { LivePrice, Offer, priceTerms, YearBill } from './price.js';
export { printInvoice } from './print-invoice.v1.js';
export { printSpecification } from './print-specification.v1.js';
export { publishSpecification } from './publish-specification.v1.js';
export {
  ListedPurchaseCase,
  PurchaseCase,
  purchaseCaseFigures,
  PurchaseCaseState,
  purchaseCaseText,
} from './purchase-case.js';
export {
  Buyer,
  ContractForm,
  ListedPurchase,
  PlanChange,
  PlanField,
  Purchase,
  PurchaseState,
  purchaseStates,
} from './purchase.js';
export { quoteAddition } from './quote-addition.v1.js';
export { AwardCriterion, ComparedQuote, CriterionPoints, QuoteComparison } from './quote.js';
export { receiveInvoice } from './receive-invoice.v1.js';
export { releaseSeat } from './release-seat.v1.js';
export { removeStepDocument } from './remove-step-document.v1.js';
export { returnSeats } from './return-seats.v1.js';
export { savePurchaseCase } from './save-purchase-case.v1.js';
export { SeatAddition, SeatBalance, SeatLoan, SeatUse, SeatUseState } from './seat.js';
export { setAsideSeats } from './set-aside-seats.v1.js';
export { setAwardCriteria } from './set-award-criteria.v1.js';
export { setBillingTerms } from './set-billing-terms.v1.js';
export { setContractLimit } from './set-contract-limit.v1.js';
export { setLongTermContract } from './set-long-term-contract.v1.js';
export { settlePurchase } from './settle-purchase.v1.js';
export { Settlement, SettlementRow } from './settlement.js';
export { shareSpecification } from './share-specification.v1.js';
export { showPurchaseCase } from './show-purchase-case.v1.js';
export { simulatePrice } from './simulate-price.v1.js';
export { Clause, SharedSpecification, SpecificationComment, SpecificationSource } from './specification.js';
export { DocumentAudience, StepDocument } from './step-document.js';
export { takeSeats } from './take-seats.v1.js';
export { SeatsUsed, UseFigure, useFormulas, UseReportLine, WholeUse } from './use-report.js';
export { PurchaseWarning } from './warnings.js';
export { withdrawIntent } from './withdraw-intent.v1.js';
export { withdrawInvoice } from './withdraw-invoice.v1.js';
export { withdrawPayment } from './withdraw-payment.v1.js';
export { withdrawQuote } from './withdraw-quote.v1.js';
export { withdrawSpecificationComment } from './withdraw-specification-comment.v1.js';
