import { beforeAll, describe, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import { mean, minutes, people, percent, points } from './figures.js';

describe('figures', () => {
  beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

  it('show a rate with one decimal, even when it is whole', () => {
    expect(percent(78)).toBe('78.0%');
    expect(percent(0)).toBe('0.0%');
  });

  it('keep a masked figure masked: never 0, never empty', () => {
    for (const show of [people, percent, points, minutes]) expect(show('―')).toBe('―');
    expect(mean('―', 5)).toBe('―');
  });

  it('say in words that there is nothing to divide by', () => {
    expect(percent(null)).toBe('該当なし');
    expect(people(null)).toBe('該当なし');
  });

  it('show a change with its sign', () => {
    expect(points(35.6)).toBe('+35.6ポイント');
    expect(points(-3)).toBe('-3.0ポイント');
    expect(points(0)).toBe('0.0ポイント');
  });

  it('show minutes in hours, too', () => {
    expect(minutes(33217)).toBe('33,217分（約554時間）');
    expect(minutes(90)).toBe('90分（約1.5時間）');
    expect(minutes(120)).toBe('120分（約2時間）');
  });

  it('leave minutes alone that make no hour', () => {
    expect(minutes(30)).toBe('30分');
    expect(minutes(0)).toBe('0分');
  });
});
