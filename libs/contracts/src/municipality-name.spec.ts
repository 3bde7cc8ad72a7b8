import { describe, expect, it } from '@jest/globals';
import { municipalityName } from './municipality-name.js';

describe('the name of a municipality', () => {
  it('should be shown with its prefecture, and a prefecture’s only once', () => {
    expect(municipalityName({ prefecture: '北海道', name: '函館市' })).toBe('北海道函館市');
    expect(municipalityName({ prefecture: '北海道', name: '北海道' })).toBe('北海道');
  });
});
