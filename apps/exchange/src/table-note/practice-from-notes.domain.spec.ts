import { describe, expect, it } from '@jest/globals';
import { practiceFromNotes } from './practice-from-notes.domain.js';

const people = [
  { name: '青葉 一', municipality: '992011' },
  { name: '林 花', municipality: '992020' },
  { name: '日向 咲', municipality: '992020' },
];

describe('what a practice of one’s own says of the people at the table', () => {
  it.each([
    ['日向咲さんと日向さん', '○○さんと○○さん'],
    ['林 花さんと林さん', '○○さんと○○さん'],
    ['林様、小林さん、林業の研修', '○○様、小林さん、林業の研修'],
    ['青葉さんの話', '青葉さんの話'],
  ])('should be, of %s: %s', (text, told) => {
    const notes = [{ kind: 'said' as const, text, doer: null }];
    expect(practiceFromNotes(notes, people, '992011').problem).toBe(`- ${told}`);
  });
});
