import type { Count, Rate } from '#contracts/reporting';
import { words } from './words.js';

/** What the services put in place of a figure that is too small to be shown (秘匿). */
export const masked: Extract<Count, string> = '―';

const whole = new Intl.NumberFormat('ja-JP');
const decimals = (digits: number, signDisplay: 'auto' | 'exceptZero' = 'auto') =>
  new Intl.NumberFormat('ja-JP', { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay });
const oneDecimal = decimals(1);
const twoDecimals = decimals(2);
const change = decimals(1, 'exceptZero');

/** A figure as a text: a masked one stays 「―」, one without a denominator is 「該当なし」. */
const shown = (figure: Rate, format: (value: number) => string): string => {
  if (figure === null) return words.none;
  return typeof figure === 'number' ? format(figure) : figure;
};

export const people = (count: Count | null): string => shown(count, (value) => `${whole.format(value)}人`);
export const municipalities = (count: number): string => `${whole.format(count)}団体`;
export const programmes = (count: Count): string => shown(count, (value) => `${whole.format(value)}件`);
export const hours = (count: Count): string => shown(count, (value) => `${whole.format(value)}時間`);
export const percent = (rate: Rate): string => shown(rate, (value) => `${oneDecimal.format(value)}%`);
export const points = (rate: Rate): string => shown(rate, (value) => `${change.format(value)}ポイント`);
export const mean = (rate: Rate, scaleMax: number): string =>
  shown(rate, (value) => `${twoDecimals.format(value)}／${scaleMax}点`);
/** 33217 → 33,217分（約554時間） */
export const minutes = (count: Count): string =>
  shown(count, (value) => `${whole.format(value)}分（約${whole.format(Math.round(value / 60))}時間）`);
