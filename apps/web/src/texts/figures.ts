import { plural, t } from '@lingui/core/macro';
import type { Count, Rate } from '#contracts/reporting';

/** What the services put in place of a figure that is too small to be shown (秘匿). */
export const masked: Extract<Count, string> = '―';

const whole = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 0 });
const uptoOneDecimal = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 1 });
const decimals = (digits: number, signDisplay: 'auto' | 'exceptZero' = 'auto') =>
  new Intl.NumberFormat('ja-JP', { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay });
const oneDecimal = decimals(1);
const twoDecimals = decimals(2);
const change = decimals(1, 'exceptZero');

/** A figure as a text: a masked one stays 「―」, one without a denominator is 「該当なし」. */
const shown = (figure: Rate, format: (value: number) => string): string => {
  if (figure === null) return t`該当なし`;
  return typeof figure === 'number' ? format(figure) : figure;
};

export const people = (count: Count | null): string => shown(count, (n) => plural(n, { other: '#人' }));
export const seatsLabel = (count: number): string => plural(count, { other: '#席' });
export const municipalities = (count: number): string => plural(count, { other: '#団体' });
export const companies = (count: Count): string => shown(count, (n) => plural(n, { other: '#社' }));
export const programmes = (count: Count): string => shown(count, (n) => plural(n, { other: '#件' }));
export const hours = (count: Count): string => shown(count, (n) => plural(n, { other: '#時間' }));
export const percent = (rate: Rate): string => shown(rate, (value) => `${oneDecimal.format(value)}%`);
export const points = (rate: Rate): string =>
  shown(rate, (value) => {
    const points = change.format(value);
    return t`${points}ポイント`;
  });
export const mean = (rate: Rate, scaleMax: number): string =>
  shown(rate, (value) => {
    const average = twoDecimals.format(value);
    return t`${average}／${scaleMax}点`;
  });
/** Whole yen. */
export const yen = (amount: number): string => plural(amount, { other: '#円' });
export const minutesOf = (count: number): string => plural(count, { other: '#分' });
/** 33217 → 33,217分（約554時間）, 90 → 90分（約1.5時間）, 30 → 30分 */
export const minutes = (count: Count): string =>
  shown(count, (value) => {
    if (value < 60) return minutesOf(value);
    const [exact, about] = [whole.format(value), (value < 600 ? uptoOneDecimal : whole).format(value / 60)];
    return t`${exact}分（約${about}時間）`;
  });
