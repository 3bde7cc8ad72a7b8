const inWords = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as certificates write it: 令和8年3月31日. */
export const dayInWords = (day: string): string => inWords.format(new Date(`${day}T00:00:00Z`));

/** 標準学習時間 as certificates write it. */
export function hoursInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours}時間` : '', rest > 0 || hours === 0 ? `${rest}分` : ''].join('');
}
