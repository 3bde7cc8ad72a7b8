import type { LessonContent } from '#contracts/catalog';
import { namedFiles } from './named-files.domain.js';

type Told = { readonly key: string; readonly title?: string | undefined; readonly minutes: number };

/** A lesson in an outline: what is told of it, and what can be seen of its content without reading it. */
export function outlineLesson({ key, title, minutes }: Told, content: LessonContent, id: string | undefined) {
  const told = { key, ...(title !== undefined && { title }), minutes };
  if (content.kind === 'plain') return told;
  const files = [...new Set(namedFiles(content).map(({ file }) => file))];
  return {
    ...told,
    kind: content.kind,
    content: id,
    ...(files.length > 0 && { files }),
    ...(content.kind === 'quiz' && {
      quiz: { passMark: content.quiz.passMark, attemptsAllowed: content.quiz.attemptsAllowed },
    }),
  };
}
