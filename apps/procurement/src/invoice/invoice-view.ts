import type { InvoiceId } from '#contracts';
import type { Invoice } from '#contracts/procurement';
import { isWorkingDay, workingDayBefore } from '#mail';
import type { PurchaseDocument } from '../purchase/index.js';
import { dueOn, inspectedOn, stateOf, type Claim, type Issue } from './invoice.domain.js';
import type { InvoiceDocument } from './invoice.schema.js';

/** What is billed, and how far it is: null, not issued yet. */
export interface BilledInvoice extends Issue<InvoiceDocument> {
  readonly id: InvoiceId;
  readonly claim: Claim;
}

/** An invoice as its payer and who bills it see it on a day. */
export function invoiceView(
  { intents, steps }: Pick<PurchaseDocument, 'intents' | 'steps'>,
  { id, number, claim, days, replaces }: BilledInvoice,
  today: string,
): Invoice {
  const { municipality, fiscalYear, addition, seats, net, tax, total } = claim;
  const due = days && dueOn(days, inspectedOn(steps), days.terms.agreedInWriting);
  return {
    invoice: id,
    number,
    municipality,
    municipalityName: intents.find((one) => one.municipality === municipality)?.municipalityName ?? municipality,
    addition: addition?.key ?? null,
    fiscalYear,
    seats,
    net,
    tax,
    total,
    state: stateOf(days),
    issuedOn: days?.issuedOn ?? null,
    arrivedOn: days?.arrivedOn ?? null,
    dueOn: due,
    payBy: due === null || isWorkingDay(due) ? due : workingDayBefore(due),
    paidOn: days?.paidOn ?? null,
    overdue: due !== null && days?.paidOn === null && due < today,
    withdrawn: days?.withdrawn ?? null,
    replaces: replaces && replaces.number,
  };
}
