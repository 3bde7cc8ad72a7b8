import type { Quiz } from '#contracts/catalog';

interface Ruled {
  readonly content: { readonly kind: string; readonly quiz?: Quiz };
}
interface Rules {
  addIssue(issue: { code: 'custom'; path: (string | number)[]; message: string }): void;
}

/** What the schema of a quiz cannot say and the platform refuses: told at the question it belongs to. */
export function refineQuiz({ content }: Ruled, rules: Rules): void {
  if (content.kind !== 'quiz' || !content.quiz) return;
  const { questions, ask = questions.length } = content.quiz;
  const at = (...path: (string | number)[]) =>
    rules.addIssue({ code: 'custom', path: ['content', 'quiz', ...path], message: '' });
  if (ask > questions.length) at('ask');
  for (const [place, question] of questions.entries()) {
    if (!('choices' in question)) continue;
    const right = question.choices.filter(({ correct }) => correct).length;
    if (right === 0 || (question.type === 'single-choice' && right > 1)) at('questions', place, 'choices');
  }
}
