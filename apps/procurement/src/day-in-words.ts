const inWords = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as papers write it: 令和8年3月31日. */
export const dayInWords = (day: string): string => inWords.format(new Date(`${day}T00:00:00Z`));
