import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { listFigureRows } from '#contracts/reporting';
import { companies, hours, mean, minutes, minutesOf, people, percent, points, programmes } from '../texts/figures.js';
import { namedFigures } from './programme-sections.js';
import type { ProgrammeReport } from './reports.js';

type Rows = OutputOf<typeof listFigureRows>;

/** What a figure is called, and how it is counted in a sentence where its page says so. */
export function wordsOf({ programme, figures }: ProgrammeReport, place: string): { name: string; how?: string } {
  const [section, key, step] = place.split('.');
  const course = section === 'courses' ? programme.courses.find((one) => one.key === key)?.title : undefined;
  if (course !== undefined) return { name: step === 'completed' ? t`「${course}」の修了` : t`「${course}」の開始` };
  const { name, how } = namedFigures(figures).find((one) => one.place === place) ?? {};
  return { name: name ?? t`この数字`, ...(how !== undefined && { how }) };
}

/** `courses.rpa.started` → `courses.started`: what has a name of its own has one formula. */
export const formulaPlace = (place: string): string => place.replace(/^(courses|businessShift[.]stages)[.][^.]+/, '$1');

export const countsCompanies = (place: string): boolean => place.startsWith('businessShift.');

/** Differences of these are points. */
export const isRatePlace = (place: string): boolean =>
  /(Rate|Share|changePoints|rateAfterThree|rateAfterSix|[.]rate)$/.test(place);

/** A figure as its report shows it. */
export function valueText(place: string, value: number | null, scaleMax: number): string {
  if (value === null) return t`該当なし`;
  if (place.endsWith('changePoints')) return points(value);
  if (place.endsWith('mean')) return mean(value, scaleMax);
  if (place === 'learningMinutes') return minutes(value);
  if (place.endsWith('hoursSavedPerMonth')) return hours(value);
  if (isRatePlace(place)) return percent(value);
  if (place === 'programmes') return programmes(value);
  return countsCompanies(place) ? companies(value) : people(value);
}

/** What a row adds to a sum, a mean or a change. */
export function addedText(place: string, { value }: Rows['items'][number]): string {
  if (value === null) return '';
  if (place === 'learningMinutes') return minutesOf(Math.floor(value / 60));
  if (place.endsWith('hoursSavedPerMonth')) return hours(value);
  if (!place.endsWith('changePoints')) return t`${value}点`;
  if (value === 0) return t`変わらない`;
  return value > 0 ? t`4点以上になった` : t`4点以上でなくなった`;
}
