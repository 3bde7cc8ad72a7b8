import { describe, expect, it } from '@jest/globals';
import { fiscalYearWords, momentWords, originCells } from './words.domain.js';

describe('the words of an export', () => {
  it.each([
    [2025, '令和7年度（2025年度）'],
    [2019, '令和元年度（2019年度）'],
    [2018, '2018年度'],
  ])('should name the fiscal year %i', (year, words) => {
    expect(fiscalYearWords(year)).toBe(words);
  });

  it('should tell the moment in Japan', () => {
    expect(momentWords('2026-03-31T15:04:59.000Z')).toBe('2026-04-01 00:04');
  });

  it('should say what may leave the municipality, and which data are made up', () => {
    const origin = { municipalityName: '鳥取県', fiscalYear: 2025, asOf: '2026-03-31T15:04:59.000Z' };
    const cells = (municipality: string, disclosure: 'working' | 'masked') =>
      originCells({ ...origin, municipality, disclosure }).slice(4);
    expect(cells('310000', 'working')).toEqual(['庁内限り', '']);
    expect(cells('992011', 'masked')).toEqual(['秘匿処理済み（「―」は少人数のため非表示）', 'デモデータ（架空）']);
  });
});
