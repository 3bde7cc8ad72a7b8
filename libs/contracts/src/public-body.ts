import { z } from 'zod';

/** 団体の種類, as the code says it; towns and villages are one. The master list holds no population: this stands for the size. */
export const BodyKind = z.enum(['prefecture', 'designated-city', 'special-ward', 'city', 'town-or-village']);
export type BodyKind = z.infer<typeof BodyKind>;

/** Part of the country, by prefecture; codes 99 are all of one. */
export const Region = z.enum([
  'hokkaido-tohoku',
  'kanto',
  'chubu',
  'kinki',
  'chugoku-shikoku',
  'kyushu-okinawa',
  'fictional',
]);
export type Region = z.infer<typeof Region>;

/** The kind of a body by its code: the three digits behind the prefecture's say it (総務省, 全国地方公共団体コード). */
export function kindOf(code: string): BodyKind {
  const [prefecture, body] = [code.slice(0, 2), Number(code.slice(2, 5))];
  if (body === 0) return 'prefecture';
  if (body < 200) return prefecture === '13' ? 'special-ward' : 'designated-city';
  return body < 300 ? 'city' : 'town-or-village';
}

/** The first prefecture of each part of the country. */
const regions: readonly (readonly [from: number, Region])[] = [
  [99, 'fictional'],
  [40, 'kyushu-okinawa'],
  [31, 'chugoku-shikoku'],
  [24, 'kinki'],
  [15, 'chubu'],
  [8, 'kanto'],
  [1, 'hokkaido-tohoku'],
];

/** The part of the country of a body, by its code. */
export function regionOf(code: string): Region {
  const prefecture = Number(code.slice(0, 2));
  return regions.find(([from]) => prefecture >= from)?.[1] ?? 'fictional';
}
