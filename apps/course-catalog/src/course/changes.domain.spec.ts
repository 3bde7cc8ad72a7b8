import { describe, expect, it } from '@jest/globals';
import { changesBetween } from './changes.domain.js';
import type { CourseContent } from './course.domain.js';

const lesson = (key: string, more = {}) => ({ key, title: `題${key}`, minutes: 10, kind: 'text' as const, ...more });
const course = (...lessons: CourseContent['lessons']): CourseContent => ({ title: '講座', lessons, passScore: null });
const none = { count: 0, names: [] };
const nothing = { told: [], added: none, removed: none, rewritten: none, reordered: false };

describe('what a version changed', () => {
  it('should be nothing between the same', () => {
    expect(changesBetween(course(lesson('a')), course(lesson('a')))).toEqual(nothing);
  });

  it('should tell lessons that came, went and were written anew', () => {
    const before = course(lesson('a'), lesson('b', { content: '1' }), lesson('c'));
    const after = course(lesson('b', { content: '2' }), lesson('c', { minutes: 20 }), { key: 'd', minutes: 1 });
    expect(changesBetween(before, after)).toEqual({
      ...nothing,
      added: { count: 1, names: ['d'] },
      removed: { count: 1, names: ['題a'] },
      rewritten: { count: 2, names: ['題b', '題c'] },
    });
  });

  it('should name the first five of many', () => {
    const many = Array.from({ length: 7 }, (_, at) => lesson(`l${at}`));
    const { added } = changesBetween(course(), course(...many));
    expect(added).toEqual({ count: 7, names: ['題l0', '題l1', '題l2', '題l3', '題l4'] });
  });

  it('should tell another order of those that stayed', () => {
    const before = course(lesson('a'), lesson('b'), lesson('c'));
    expect(changesBetween(before, course(lesson('b'), lesson('x'), lesson('a')))).toMatchObject({ reordered: true });
    expect(changesBetween(before, course(lesson('x'), lesson('a'), lesson('c')))).toMatchObject({ reordered: false });
  });

  it('should name what is told of the course', () => {
    const after = { ...course(lesson('a')), title: '新', level: 'basic' as const, passScore: 60 };
    expect(changesBetween(course(lesson('a')), after).told).toEqual(['title', 'level', 'pass-score']);
  });
});
