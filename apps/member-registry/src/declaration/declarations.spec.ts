import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isInOrder, textOf } from './declaration.domain.js';
import { Declarations } from './declarations.js';

describe('the joint declaration', () => {
  const declarations = new Declarations();

  it('should keep the text of every version that was out: its hash is what members have signed', () => {
    // A version is never edited: who changes the text adds the next version.
    expect(declarations.get(1).hash).toBe('dfd82088d9fb14e15d788fbe343fb7eaab9a0137920573ad7a236eb51334353e');
  });

  it('should be signed by the hash of exactly its text', () => {
    const { current } = declarations;
    expect(current.hash).toBe(createHash('sha256').update(textOf(current)).digest('hex'));
    expect(textOf({ ...current, paragraphs: [...current.paragraphs, ''] })).not.toBe(textOf(current));
  });

  it('should not be another version', () => {
    expect(() => declarations.get(2)).toThrow(expect.objectContaining({ code: 'unknown-declaration' }));
  });

  it('should have versions in order', () => {
    const one = declarations.get(1);
    expect(isInOrder([one])).toBe(true);
    expect(isInOrder([one, { ...one, version: 2 }])).toBe(false);
    expect(isInOrder([{ ...one, version: 2 }])).toBe(false);
    expect(isInOrder([])).toBe(false);
  });
});
