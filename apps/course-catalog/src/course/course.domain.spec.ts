import { DomainError } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { decidePublish, minutesOf, type CourseContent } from './course.domain.js';

const basics: CourseContent = {
  title: 'はじめての自治体DX',
  lessons: [
    { key: 'dx-1', minutes: 20 },
    { key: 'dx-2', minutes: 30 },
  ],
  passScore: null,
};

describe('publishing a course', () => {
  it('should create it when there is none', () => {
    expect(decidePublish(null, basics)).toBe('created');
  });

  it('should make no version of the same content', () => {
    expect(decidePublish(basics, structuredClone(basics))).toBe('unchanged');
  });

  it.each<[string, CourseContent]>([
    ['title', { ...basics, title: '続・自治体DX' }],
    ['pass score', { ...basics, passScore: 60 }],
    [
      'minutes of a lesson',
      {
        ...basics,
        lessons: [
          { key: 'dx-1', minutes: 21 },
          { key: 'dx-2', minutes: 30 },
        ],
      },
    ],
    ['number of lessons', { ...basics, lessons: [{ key: 'dx-1', minutes: 20 }] }],
  ])('should make a new version when the %s differs', (_, changed) => {
    expect(decidePublish(basics, changed)).toBe('new-version');
  });

  it('should refuse two lessons of one key by name', () => {
    const doubled = {
      ...basics,
      lessons: [
        { key: 'dx-1', minutes: 20 },
        { key: 'dx-1', minutes: 5 },
      ],
    };
    expect(() => decidePublish(null, doubled)).toThrow(new DomainError('doubled-lesson'));
  });

  it('should count the standard learning time as the sum of the lessons', () => {
    expect(minutesOf(basics)).toBe(50);
  });
});
