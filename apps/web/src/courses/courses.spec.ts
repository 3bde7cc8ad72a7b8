import { describe, expect, it } from '@jest/globals';
import { freeKey, joined, type Course, type ListedDraft } from './courses.js';

const published = (course: string, title: string, more = {}) => ({ course, title, key: course, minutes: 1, ...more });
const all = (courses: object[], drafts: object[]) =>
  joined(courses as unknown as Course[], drafts as unknown as ListedDraft[]);

describe('our courses', () => {
  it('should be one line for a course and the draft of its next version', () => {
    const [one, ...others] = all([published('a', '公開の題')], [published('a', '次の題')]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ title: '公開の題', published: { course: 'a' }, draft: { title: '次の題' } });
  });

  it('should stand with what is being written first and what was withdrawn last', () => {
    const withdrawn = published('b', 'い', { withdrawnAt: '2026-11-01T00:00:00Z' });
    const found = all(
      [withdrawn, published('c', 'う'), published('d', 'え')],
      [published('e', 'お'), published('d', 'え')],
    );
    expect(found.map(({ course }) => course)).toEqual(['d', 'e', 'c', 'b']);
  });
});

describe('a free key', () => {
  it('should be the first number that nothing is called by', () => {
    expect(freeKey('lesson', [])).toBe('lesson-1');
    expect(freeKey('lesson', ['lesson-2', 'lesson-1', 'intro', 'lesson-4'])).toBe('lesson-3');
  });
});
