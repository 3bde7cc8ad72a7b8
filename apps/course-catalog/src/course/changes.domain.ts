import type { Changes } from '#contracts/catalog';
import type { CourseContent, OutlineLesson } from './course.domain.js';

const facts = ['title', 'description', 'level', 'skills', 'designation', 'subtitled', 'language'] as const;

/** What a version of a course changed of the one before. */
export function changesBetween(before: CourseContent, after: CourseContent): Changes {
  const [old, now] = [byKey(before), byKey(after)];
  const stayed = after.lessons.filter(({ key }) => old.has(key));
  const stood = before.lessons.filter(({ key }) => now.has(key));
  return {
    told: [
      ...facts.filter((fact) => !same(before[fact], after[fact])),
      ...(before.passScore === after.passScore ? [] : (['pass-score'] as const)),
    ],
    added: told(after.lessons.filter(({ key }) => !old.has(key))),
    removed: told(before.lessons.filter(({ key }) => !now.has(key))),
    rewritten: told(stayed.filter((lesson) => isRewritten(old.get(lesson.key), lesson))),
    reordered: stayed.map(({ key }) => key).join('/') !== stood.map(({ key }) => key).join('/'),
  };
}

const byKey = ({ lessons }: CourseContent): ReadonlyMap<string, OutlineLesson> =>
  new Map(lessons.map((lesson) => [lesson.key, lesson]));

/** A message holds so many names. */
const MOST_NAMES = 5;

const told = (lessons: readonly OutlineLesson[]): Changes['added'] => ({
  count: lessons.length,
  names: lessons.slice(0, MOST_NAMES).map(({ title, key }) => title ?? key),
});

/** What a lesson teaches lies under an id that follows from it. */
const isRewritten = (before: OutlineLesson | undefined, after: OutlineLesson): boolean =>
  before?.title !== after.title || before?.minutes !== after.minutes || before?.content !== after.content;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
