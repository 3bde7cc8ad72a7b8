import { z } from 'zod';
import { InvoiceId, MunicipalityCode } from '../ids.js';
import { Day, Key, Line } from '../scalars.js';
import { Yen } from './price.js';

/** 振込先 (ordinary: 普通, current: 当座), as banks write it: the holder in full-width kana. */
export const BankAccount = z.strictObject({
  bank: Line(50),
  branch: Line(50),
  kind: z.enum(['ordinary', 'current']),
  number: z.string().regex(/^\d{7}$/),
  holder: z.string().regex(/^[ァ-ヴー0-9A-Z ().,/「」-]{1,48}$/),
});
export type BankAccount = z.infer<typeof BankAccount>;

/** What an invoice says of who bills, and what was agreed on paying it. */
export const billingTerms = {
  issuerName: Line(100),
  issuerAddress: Line(200),
  /** 適格請求書発行事業者の登録番号; null: there is none, and no invoice claims to be a qualified one. */
  registrationNumber: z
    .string()
    .regex(/^T\d{13}$/)
    .nullable(),
  /** The contract says in writing when is paid: within 30 days; otherwise within 15 (政府契約の支払遅延防止等に関する法律, 6 and 10). */
  agreedInWriting: z.boolean(),
  /** Where it is paid to, if the invoice says so. */
  account: BankAccount.nullable().optional(),
};
export const BillingTerms = z.strictObject(billingTerms);
export type BillingTerms = z.infer<typeof BillingTerms>;

/** not-issued → issued → arrived (the payer has it) → paid; withdrawn: taken back by who bills, before it was paid. */
export const InvoiceState = z.enum(['not-issued', 'issued', 'arrived', 'paid', 'withdrawn']);
export type InvoiceState = z.infer<typeof InvoiceState>;

/**
 * What one municipality is billed for one fiscal year: by the freeze, or for seats that it added later. Amounts are those of
 * freeze and ledger.
 */
export const Invoice = z.strictObject({
  invoice: InvoiceId,
  /** Follows from fiscal year, purchase, payer and addition; issued anew, it ends in R2, R3 … */
  number: z.string(),
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  /** The key of the addition; null: of the freeze. */
  addition: Key.nullable(),
  /** In whose April it begins. */
  fiscalYear: z.int(),
  seats: z.int(),
  net: Yen,
  tax: Yen,
  total: Yen,
  state: InvoiceState,
  issuedOn: Day.nullable(),
  arrivedOn: Day.nullable(),
  /** The last day to pay: counted from the arrival, or from the inspection (検収) where that came later. */
  dueOn: Day.nullable(),
  /** The last working day up to that one: where it is none, offices and banks are closed, and it has to be paid before. */
  payBy: Day.nullable(),
  paidOn: Day.nullable(),
  /** Not paid, and that day is over. */
  overdue: z.boolean(),
  /** Taken back, and why: it is not to be paid. The amount stands in the next one, issued or not. */
  withdrawn: z.strictObject({ on: Day, reason: z.string() }).nullable(),
  /** The number of the one that was taken back, whose place this one takes. */
  replaces: z.string().nullable(),
});
export type Invoice = z.infer<typeof Invoice>;
