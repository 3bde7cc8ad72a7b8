import { plural, t } from '@lingui/core/macro';
import type { BankAccount, Invoice, InvoiceState } from '#contracts/procurement';
import type { Desk } from '../session/desks.js';
import type { Named } from '../texts/network.js';

/** What is done on the page, asked for in a dialog. */
export type Act =
  | { readonly what: 'terms' | 'issue' | 'settle' }
  | { readonly what: 'arrival' | 'payment' | 'withdrawal'; readonly invoice: Invoice };

/** Whether somebody at this desk pays it. */
export const pays = ({ municipality }: Pick<Invoice, 'municipality'>, desk: Desk | null): boolean =>
  desk?.work === 'office' && desk.municipality === municipality;

export const invoiceStates = (): readonly Named<InvoiceState>[] => [
  { value: 'not-issued', label: t`未発行` },
  { value: 'issued', label: t`発行済み` },
  { value: 'arrived', label: t`届いた` },
  { value: 'paid', label: t`支払い済み` },
  { value: 'withdrawn', label: t`取消` },
];

export const accountKinds = (): readonly Named<BankAccount['kind']>[] => [
  { value: 'ordinary', label: t`普通` },
  { value: 'current', label: t`当座` },
];

export const invoiceCount = (count: number): string => plural(count, { other: '請求書#通' });
