import { describe, expect, it } from '@jest/globals';
import { dayOf, fiscalYearLabel, fiscalYearOf, momentLabel, period } from './dates.js';

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
