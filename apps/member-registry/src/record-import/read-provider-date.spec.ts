import type { DayOrder } from '#contracts/registry';
import { describe, expect, it } from '@jest/globals';
import { readProviderDate } from './read-provider-date.js';

describe('a day as a provider writes it', () => {
  it.each<[string, DayOrder, string | null]>([
    ['2026-05-01', 'ymd', '2026-05-01'],
    ['2026/5/1 13:45', 'ymd', '2026-05-01'],
    ['2026年5月1日', 'mdy', '2026-05-01'],
    ['令和8年5月1日', 'ymd', '2026-05-01'],
    ['05/01/2026', 'mdy', '2026-05-01'],
    ['5/1/2026 1:45:10 PM', 'mdy', '2026-05-01'],
    ['01.05.2026', 'dmy', '2026-05-01'],
    ['０１/０５/２０２６', 'dmy', '2026-05-01'],
    ['2026-04-30T15:00:00Z', 'ymd', '2026-05-01'],
    ['2026-05-01T00:30:00.000+09:00', 'mdy', '2026-05-01'],
    ['2026-05-01T13:45:00', 'ymd', '2026-05-01'],
    ['05/01/2026', 'ymd', null],
    ['13/01/2026', 'mdy', null],
    ['30/02/2026', 'dmy', null],
    ['2026-13-01T00:00:00Z', 'ymd', null],
    ['May 1, 2026', 'mdy', null],
    ['', 'ymd', null],
  ])('should be read: %s as %s', (cell, order, day) => {
    expect(readProviderDate(cell, order)).toBe(day);
  });
});
