import { describe, expect, it } from '@jest/globals';
import { publishQuestionnaire } from '#contracts/outcomes';
import { newItem, nextKey } from './draft-items.js';

describe('items of a questionnaire in the making', () => {
  it('should never get a key that another item had', () => {
    expect(nextKey('q', ['q1', 'q7', 'satisfaction'])).toBe('q8');
    expect(nextKey('q', [])).toBe('q1');
  });

  it.each(['scale', 'choice', 'text', 'matrix', 'used-at-work'] as const)(
    'should be taken by the platform once its blanks are filled in: %s',
    (kind) => {
      const filled: unknown = JSON.parse(JSON.stringify(newItem(kind, [])).replaceAll('""', '"書いた"'));
      expect(publishQuestionnaire.input.safeParse({ key: 'k', title: '題', items: [filled] }).success).toBe(true);
    },
  );
});
