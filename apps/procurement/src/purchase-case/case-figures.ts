import { fiscalYearOf, forAYear, isOverYears, monthsOf } from '../price.domain.js';
import { isSumOpen, outcomeOf, type PurchaseParts } from '../purchase/index.js';
import type { CaseFigures } from './purchase-case.domain.js';

/** What a frozen purchase tells all members in a case: no more than its buyers tell each other. Null: not frozen. */
export function caseFiguresOf(purchase: PurchaseParts): CaseFigures | null {
  const { frozen, title, lead, leadName, startsOn, contractForm, fixedFee, steps } = purchase;
  if (!frozen) return null;
  const isOpen = isSumOpen(purchase);
  const months = monthsOf(purchase);
  const cost = frozen.unitPrice * frozen.seats;
  return {
    title,
    lead,
    leadName,
    fiscalYear: fiscalYearOf(startsOn),
    contractForm,
    members: frozen.invoices.length,
    seats: isOpen ? frozen.seats : null,
    unitPrice: frozen.unitPrice,
    months,
    initialCost: fixedFee,
    yearlyCost: isOpen ? (isOverYears(purchase) ? forAYear(cost, months) : cost) : null,
    savingRate: isOpen ? outcomeOf(frozen).saving.rate : null,
    steps: steps.map(({ state, on }) => ({ state, on })),
  };
}
