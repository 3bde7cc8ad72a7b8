import { beforeEach, describe, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import { dayInFull, dayLabel, dayOf, fiscalYearLabel, fiscalYearOf, momentLabel, monthLabel, period } from './dates.js';

const speak = (locale: 'ja' | 'en') => i18n.loadAndActivate({ locale, messages: {} });
beforeEach(() => speak('ja'));

describe('fiscal years', () => {
  it('begin on 1 April in Japan, not in UTC', () => {
    expect(fiscalYearOf(new Date('2024-03-31T14:59:59Z'))).toBe(2023);
    expect(fiscalYearOf(new Date('2024-03-31T15:00:00Z'))).toBe(2024);
  });

  it('are named in both calendars, the first of an era as 元年', () => {
    expect(fiscalYearLabel(2025)).toBe('令和7年度（2025）');
    expect(fiscalYearLabel(2019)).toBe('令和元年度（2019）');
    expect(fiscalYearLabel(2018)).toBe('平成30年度（2018）');
  });
});

describe('days', () => {
  it('do not repeat the year within a period', () => {
    expect(period('2025-06-01', '2025-09-30')).toBe('令和7年（2025年）6月1日～9月30日');
    expect(period('2025-06-01', '2026-01-31')).toBe('令和7年（2025年）6月1日～令和8年（2026年）1月31日');
  });

  it('name both eras where one began in between', () => {
    expect(period('2019-04-01', '2019-05-01')).toBe('平成31年（2019年）4月1日～令和元年（2019年）5月1日');
  });

  it('are those of the clock in Japan', () => {
    expect(dayOf('2025-12-31T15:05:00Z')).toBe('2026-01-01');
    expect(momentLabel('2025-12-31T15:05:00Z')).toBe('令和8年（2026年）1月1日 0:05');
  });
});

describe('in English', () => {
  beforeEach(() => speak('en'));

  it('should be days of the western calendar, fiscal years in both', () => {
    expect(fiscalYearLabel(2019)).toBe('FY2019 (Reiwa 1)');
    expect(dayLabel('2026-04-01')).toBe('1 April 2026');
    expect(monthLabel('2026-04')).toBe('April 2026');
    expect(period('2025-06-01', '2025-09-30')).toBe('1 June – 30 September 2025');
    expect(period('2025-06-01', '2026-01-31')).toBe('1 June 2025 – 31 January 2026');
    expect(momentLabel('2025-12-31T15:05:00Z')).toBe('1 January 2026 0:05');
  });
});

describe('a day in full', () => {
  it.each([
    ['ja', '令和8年（2026年）4月1日 水曜日'],
    ['en', '1 April 2026 (Reiwa 8), Wednesday'],
  ] as const)('should be told in both calendars in %s', (locale, text) => {
    speak(locale);
    expect(dayInFull('2026-04-01')).toBe(text);
  });
});
