import { dayInJapan } from '#contracts';
import type { DayOrder } from '#contracts/registry';
import { parseJapaneseDate } from '#csv';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/u;
const TIME = /[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AP]M)?$/iu;
const PARTS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u;

/**
 * The day in Japan of a provider's cell, or null. A moment with its zone is the day it is in Japan then; a time without
 * one is left away. `order`: how the provider writes days; Japanese forms are read in any.
 */
export function readProviderDate(cell: string, order: DayOrder): string | null {
  const text = cell.normalize('NFKC').trim();
  if (MOMENT.test(text)) {
    const moment = new Date(text);
    return Number.isNaN(moment.getTime()) ? null : dayInJapan(moment);
  }
  const day = text.replace(TIME, '');
  const [, first, separator, second, year] = PARTS.exec(day) ?? [];
  if (separator === undefined || order === 'ymd') return parseJapaneseDate(day);
  const [month, date] = order === 'mdy' ? [first, second] : [second, first];
  return parseJapaneseDate(`${year}-${month}-${date}`);
}
