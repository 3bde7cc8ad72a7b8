import { describe, expect, it } from '@jest/globals';
import { part, tenantCollection } from './collection.js';
import { keepOnly, leafPaths, type PersonalRecords } from './personal.js';

const fields = {
  person: String,
  name: String,
  answers: [part({ wave: String, points: Number, words: String })],
  ending: part({ on: String }),
};
const declared = {
  file: 'outcomes',
  title: '回答',
  of: 'person',
  by: 'person',
  items: {
    name: '氏名',
    'answers.wave': '調査時期',
    'answers.points': '点',
    'answers.words': '感想',
    'ending.on': '終了日',
  },
  erased: { keep: ['answers.wave', 'answers.points', 'ending.on'] },
} as const satisfies PersonalRecords;
const declare = (personal: PersonalRecords) => tenantCollection({ name: 'answers', fields, personal });

describe('what a collection declares about people', () => {
  it('should name every field that holds a value, parts and lists of parts by theirs', () => {
    expect(leafPaths(declare(declared).schema).sort()).toEqual(
      [
        '_id',
        'answers.points',
        'answers.wave',
        'answers.words',
        'ending.on',
        'erased',
        'name',
        'person',
        'tenant',
      ].sort(),
    );
  });

  it('should keep the program from starting when a field is forgotten', () => {
    const { 'answers.words': _, ...items } = declared.items;
    expect(() => declare({ ...declared, items })).toThrow('answers: say in `personal` whether answers.words is shown');
  });

  it('should keep it from starting when a field is named that is not there', () => {
    expect(() => declare({ ...declared, unseen: ['nickname'] })).toThrow('names nickname');
    expect(() => declare({ ...declared, erased: { keep: ['answers.mood'] } })).toThrow('names answers.mood');
  });
});

describe('leaving only some fields of a document', () => {
  const document = {
    _id: 'a',
    name: '金糸雀 鳴子',
    at: new Date(0),
    answers: [
      { wave: 'T0', points: 3, words: '楽しみ' },
      { wave: 'T1', points: 5, words: '良かった' },
    ],
    ending: null,
  };

  it('should leave each list as long as it was, without what is not named', () => {
    expect(keepOnly(document, ['answers.wave', 'answers.points', 'at'])).toEqual({
      answers: [
        { wave: 'T0', points: 3 },
        { wave: 'T1', points: 5 },
      ],
      at: new Date(0),
    });
  });

  it('should leave what is empty empty, and make nothing that was not there', () => {
    expect(keepOnly(document, ['ending.on', 'staff.number'])).toEqual({ ending: null });
  });
});
