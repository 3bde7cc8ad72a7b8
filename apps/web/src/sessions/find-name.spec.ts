import { describe, expect, it } from '@jest/globals';
import { foundBy } from './find-name.js';

const person = { name: '木漏 日和', kana: 'コモレ ヒヨリ', group: [] };

describe('looking for a name at reception', () => {
  it.each(['', '木漏', '木漏日和', '木漏　日', 'コモレヒ', 'こもれ', 'ﾋﾖﾘ'])('should find by %s', (typed) => {
    expect(foundBy(person, typed)).toBe(true);
  });

  it('should not find somebody else', () => {
    expect(foundBy(person, 'こもり')).toBe(false);
    expect(foundBy({ ...person, kana: null }, 'こもれ')).toBe(false);
  });
});
