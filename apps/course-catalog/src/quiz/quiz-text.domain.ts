import type { OutputOf } from '#contracts';
import { Question, type readQuizText } from '#contracts/catalog';

type Answer = OutputOf<typeof readQuizText>;
export type ProblemCode = Answer['problems'][number]['code'];

/** A block of a quiz text between blank lines; `line` is its first. */
export interface Block {
  readonly line: number;
  readonly text: string;
}

/** What is wrong at a line of the text. */
export class QuizTextError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly line: number,
  ) {
    super(code);
  }
}

const MOST_QUESTIONS = 200;
const sentences: Record<ProblemCode, { readonly ja: string; readonly en: string }> = {
  'no-answers': { ja: '答えがありません。', en: 'There are no answers.' },
  'one-choice': { ja: '選択肢が1つしかありません。', en: 'There is only one choice.' },
  'no-correct-choice': { ja: '正しい選択肢がありません。', en: 'No choice is right.' },
  'several-correct-choices': {
    ja: '正しい選択肢が2つ以上あります。複数選択にするには ~%50% のように書いてください。',
    en: 'Several choices are right. For a question with several, write weights like ~%50%.',
  },
  'unclosed-answers': { ja: '{ と } が組になっていません。', en: 'A brace is not closed, or closed twice.' },
  'unsupported-question': {
    ja: 'この形の問題（記述・組み合わせ・HTML など）は読めません。',
    en: 'Questions of this form (essay, matching, HTML) are not read.',
  },
  'bad-number': { ja: '数として読めません。', en: 'This is not a number.' },
  'bad-weight': { ja: '%…% の配点を読めません。', en: 'The weight in %…% cannot be read.' },
  'answer-missing': { ja: 'ANSWER: の行がありません。', en: 'The line ANSWER: is missing.' },
  'unknown-answer': { ja: 'ANSWER: の記号の選択肢がありません。', en: 'ANSWER: names a choice that is not there.' },
  'too-many-questions': { ja: '問題は 200 問までです。', en: 'A quiz has at most 200 questions.' },
  'too-long': {
    ja: '問題か選択肢が長すぎるか、多すぎます。',
    en: 'A question or a choice is too long, or there are too many.',
  },
  'stray-text': {
    ja: '選択肢のあとに読めない行があります。',
    en: 'There is a line after the choices that cannot be read.',
  },
};

/** The blocks of a text: what blank lines part, without lines that `isRemark` names. */
export function blocksOf(text: string, isRemark: (line: string) => boolean): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let from = 1;
  const end = () => {
    if (lines.some((line) => line.trim() !== '')) blocks.push({ line: from, text: lines.join('\n') });
    lines = [];
  };
  for (const [place, raw] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const isBlank = raw.trim() === '';
    if (isBlank) end();
    if (lines.length === 0) from = place + 1;
    // A remark keeps its line, so that the lines after it keep their numbers.
    if (!isBlank) lines.push(isRemark(raw) ? '' : raw);
  }
  end();
  return blocks.map(({ line, text: block }) => {
    const leading = /^\n*/.exec(block)?.[0].length ?? 0;
    return { line: line + leading, text: block.slice(leading) };
  });
}

/** Reads each block as a question; what cannot be read is told by line, the others are read all the same. */
export function readBlocks(blocks: readonly Block[], read: (block: Block, key: string) => unknown): Answer {
  const questions: Question[] = [];
  const problems: Answer['problems'] = [];
  const tell = ({ code, line }: QuizTextError) => problems.push({ line, code, ...sentences[code] });
  for (const block of blocks) {
    try {
      if (questions.length === MOST_QUESTIONS) throw new QuizTextError('too-many-questions', block.line);
      const made = Question.safeParse(read(block, `q${questions.length + 1}`));
      if (!made.success) throw new QuizTextError('too-long', block.line);
      questions.push(made.data);
    } catch (error) {
      if (!(error instanceof QuizTextError)) throw error;
      tell(error);
      if (error.code === 'too-many-questions') break;
    }
  }
  return { questions, problems };
}

/** `a`, `b` … of a choice. More than twenty are refused as too many. */
export const choiceKey = (place: number): string => String.fromCodePoint(97 + (place % 26));
