import { describe, expect, it } from '@jest/globals';
import type { FileView, LessonContent } from '#contracts/catalog';
import { moved } from './moved.js';
import { sameContent } from './same-content.js';
import { shownOf } from './shown.js';

const file = (id: string) => ({ file: id, name: `${id}.pdf`, mediaType: 'x', bytes: 1 }) as unknown as FileView;
const content = (fields: object) => fields as unknown as LessonContent;

describe('what a learner will see', () => {
  it('should not tell the answers of a quiz', () => {
    const quiz = {
      passMark: 60,
      attemptsAllowed: null,
      shuffle: true,
      questions: [
        {
          type: 'single-choice',
          key: 'q-1',
          text: '問',
          points: 1,
          feedback: { right: 'はい' },
          choices: [{ key: 'a', text: '答え', correct: true, feedback: 'はい' }],
        },
        { type: 'short-text', key: 'q-2', text: '問', points: 1, accepted: ['秘密'] },
      ],
    };
    expect(shownOf(content({ kind: 'quiz', quiz }), [])).toEqual({
      kind: 'quiz',
      passMark: 60,
      attemptsAllowed: null,
      questions: [
        { key: 'q-1', type: 'single-choice', text: '問', points: 1, choices: [{ key: 'a', text: '答え' }] },
        { key: 'q-2', type: 'short-text', text: '問', points: 1 },
      ],
    });
  });

  it('should have the files that are known, and nothing without its document', () => {
    const captions = [
      { language: 'ja', label: '日本語', file: 'c' },
      { language: 'en', label: 'English', file: 'x' },
    ];
    const video = content({ kind: 'video', durationSeconds: 8, file: 'v', captions });
    expect(shownOf(video, [file('v'), file('c')])).toMatchObject({
      file: { name: 'v.pdf' },
      captions: [{ language: 'ja', file: { name: 'c.pdf' } }],
    });
    expect(shownOf(content({ kind: 'file', file: 'f' }), [])).toBeNull();
  });
});

describe('moving a lesson', () => {
  const lessons = ['a', 'b', 'c'].map((key) => ({ key }));
  it.each([
    ['b', -1, 'bac'],
    ['b', 1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['x', 1, 'abc'],
  ] as const)('should put %s by %i', (key, by, order) => {
    expect(
      moved(lessons, key, by)
        .map((one) => one.key)
        .join(''),
    ).toBe(order);
  });
});

describe('the same content', () => {
  it.each([
    [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
    [{ a: 1, b: undefined, c: {} }, { a: 1 }, true],
    [{ a: [1, 2] }, { a: [2, 1] }, false],
    [{ a: null }, {}, false],
    [null, { a: 1 }, false],
  ])('should be told whatever its order: %j, %j', (one, other, same) => expect(sameContent(one, other)).toBe(same));
});
