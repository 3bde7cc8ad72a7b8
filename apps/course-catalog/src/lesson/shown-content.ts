import type { FileView, LessonContent, ShownContent } from '#contracts/catalog';
import { askedQuestion, drawQuestions } from '../quiz/index.js';

/** A content as a learner gets it: a quiz without its answers, files as what is to be fetched. */
export function shownContent(
  content: LessonContent,
  files: ReadonlyMap<string, FileView>,
  seed: string | undefined,
): ShownContent {
  const view = (id: string): FileView => {
    const found = files.get(id);
    if (!found) throw new Error(`course file ${id} is missing`);
    return found;
  };
  switch (content.kind) {
    case 'quiz': {
      const { passMark, attemptsAllowed, introduction } = content.quiz;
      return {
        kind: 'quiz',
        passMark,
        attemptsAllowed,
        ...(introduction !== undefined && { introduction }),
        questions: drawQuestions(content.quiz, seed).map(askedQuestion),
      };
    }
    case 'video': {
      const { file, captions, ...video } = content;
      return {
        ...video,
        ...(file && { file: view(file) }),
        captions: captions.map((one) => ({ ...one, file: view(one.file) })),
      };
    }
    case 'file':
      return { ...content, file: view(content.file) };
    default:
      return content;
  }
}
