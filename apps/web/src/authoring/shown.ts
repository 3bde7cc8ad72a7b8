import type { AskedQuestion, FileView, LessonContent, Question, ShownContent } from '#contracts/catalog';

/**
 * A lesson as a learner will get it, made from what its author wrote; of a quiz all questions in their order. A file that
 * is not known any more is left out.
 */
export function shownOf(content: LessonContent, files: readonly FileView[]): ShownContent | null {
  const viewOf = (id: string): FileView | undefined => files.find(({ file }) => file === id);
  switch (content.kind) {
    case 'quiz': {
      const { passMark, attemptsAllowed, introduction, questions } = content.quiz;
      return {
        kind: 'quiz',
        passMark,
        attemptsAllowed,
        ...(introduction !== undefined && { introduction }),
        questions: questions.map(asked),
      };
    }
    case 'video': {
      const { file: id, captions, ...video } = content;
      const file = id && viewOf(id);
      return {
        ...video,
        ...(file && { file }),
        captions: captions.flatMap((one) => {
          const view = viewOf(one.file);
          return view ? [{ ...one, file: view }] : [];
        }),
      };
    }
    case 'file': {
      const file = viewOf(content.file);
      return file ? { ...content, file } : null;
    }
    default:
      return content;
  }
}

const asked = (question: Question): AskedQuestion => ({
  key: question.key,
  type: question.type,
  text: question.text,
  points: question.points,
  ...('choices' in question && { choices: question.choices.map(({ key, text }) => ({ key, text })) }),
});
