import { allOperations, isAudited } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { actWords } from './act-words.domain.js';

describe('the words for what was done', () => {
  it('should be there for each operation that people ask for or that is audited', () => {
    const told = allOperations.filter((op) => !op.ofEach && (op.http ?? isAudited(op)));
    expect(told.map(({ name }) => name).filter((name) => !(name in actWords))).toEqual([]);
  });

  it('should be there for no other', () => {
    const names = allOperations.map(({ name }) => name);
    expect(Object.keys(actWords).filter((name) => !names.includes(name))).toEqual([]);
  });
});
