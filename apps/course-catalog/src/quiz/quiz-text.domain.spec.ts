import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAiken } from './aiken.domain.js';
import { readGift } from './gift.domain.js';

const only = (text: string) => {
  const { questions, problems } = readGift(text);
  expect(problems).toEqual([]);
  return questions[0];
};

describe('GIFT', () => {
  it('should read single choices with feedback, a title, a remark and a category', () => {
    const question = only(`$CATEGORY: 情報
// 確認
::題名:: 暗証を聞かれたら {
=教えない # 正解です
~教える # 危険です
#### 規程の第3条}`);
    expect(question).toEqual({
      type: 'single-choice',
      key: 'q1',
      text: '暗証を聞かれたら',
      points: 1,
      choices: [
        { key: 'a', text: '教えない', correct: true, feedback: '正解です' },
        { key: 'b', text: '教える', correct: false, feedback: '危険です' },
      ],
      feedback: { always: '規程の第3条' },
    });
  });

  it.each<[string, string, object]>([
    [
      'several choices by weights',
      '選ぶ {~%50%一 ~%50%二 ~%-100%三}',
      { type: 'multiple-choice', choices: [{ correct: true }, { correct: true }, { correct: false }] },
    ],
    ['true', '正しい {T}', { type: 'true-false', answer: true }],
    [
      'false with feedback',
      '正しい {FALSE#ちがう#そのとおり}',
      { answer: false, feedback: { wrong: 'ちがう', right: 'そのとおり' } },
    ],
    ['short text', '略称は {=BPR =業務改革 }', { type: 'short-text', accepted: ['BPR', '業務改革'] }],
    ['a number with tolerance', '率 {#3.14:0.01}', { type: 'number', value: 3.14, tolerance: 0.01 }],
    ['a range', '率 {#1..5}', { type: 'number', value: 3, tolerance: 2 }],
    ['a number with feedback', '年 {#=1998:0#長野}', { type: 'number', value: 1998, feedback: { right: '長野' } }],
    ['a gap', '首都は {~大阪 =東京} です', { text: '首都は ＿＿＿ です' }],
    [
      'escapes',
      '1 \\= 1 は \\{正\\}\\n改行 {=a\\:b ~c}',
      { text: '1 = 1 は {正}\n改行', choices: [{ text: 'a:b' }, { text: 'c' }] },
    ],
  ])('should read %s', (_, text, expected) => {
    expect(only(text)).toMatchObject(expected);
  });

  it('should tell what it cannot read by line, and read the rest', () => {
    const { questions, problems } = readGift(`一問目 {=はい ~いいえ}

記述 {}

// ここから
組み合わせ {
=日本 -> 東京
=仏 -> パリ}

答えなし

閉じない {=a ~b

重み {
~%五十%a
~b}

三つ {=a =b ~c}

最後 {T}`);
    expect(questions.map(({ text, key }) => [key, text])).toEqual([
      ['q1', '一問目'],
      ['q2', '最後'],
    ]);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'unsupported-question'],
      [6, 'unsupported-question'],
      [10, 'no-answers'],
      [12, 'unclosed-answers'],
      [15, 'bad-weight'],
      [18, 'several-correct-choices'],
    ]);
    for (const { ja, en } of problems) expect(`${ja}${en}`).toMatch(/。.*\.$/);
  });

  it('should answer any text with questions and problems, never with an error', () => {
    const pieces = fc.array(
      fc.constantFrom('{', '}', '=', '~', '#', '%', '->', '\\', ':', 'T', '1', '..', '\n', '\n\n', '問', '####'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(pieces, (all) => {
        const { questions, problems } = readGift(all.join(''));
        expect(questions.length + problems.length).toBeLessThanOrEqual(41);
      }),
    );
  });
});

describe('Aiken', () => {
  it('should read questions, full-width marks too', () => {
    const { questions, problems } = readAiken(`DX とは
何か
A. 変革
B) 電算化
ANSWER: A

Ｂを選ぶ
Ａ．いいえ
Ｂ．はい
ANSWER：Ｂ`);
    expect(problems).toEqual([]);
    expect(questions).toMatchObject([
      { text: 'DX とは\n何か', choices: [{ key: 'a', text: '変革', correct: true }, { correct: false }] },
      { text: 'Ｂを選ぶ', choices: [{ correct: false }, { text: 'はい', correct: true }] },
    ]);
  });

  it.each<[string, string, number, string]>([
    ['a missing answer', '問\nA. 一\nB. 二', 3, 'answer-missing'],
    ['an answer that is no choice', '問\nA. 一\nB. 二\nANSWER: C', 4, 'unknown-answer'],
    ['one choice', '問\nA. 一\nANSWER: A', 2, 'one-choice'],
    ['no choices', '問\nANSWER: A', 1, 'no-answers'],
    ['a line between', '\n問\nA. 一\nつづき\nB. 二\nANSWER: A', 4, 'stray-text'],
    ['an endless choice', `問\nA. ${'あ'.repeat(501)}\nB. 二\nANSWER: A`, 1, 'too-long'],
  ])('should tell %s by its line', (_, text, line, code) => {
    expect(readAiken(text)).toMatchObject({ questions: [], problems: [{ line, code }] });
  });

  it('should stop at 200 questions', () => {
    const text = Array.from({ length: 202 }, () => '問\nA. 一\nB. 二\nANSWER: A').join('\n\n');
    const { questions, problems } = readAiken(text);
    expect([questions.length, problems.map(({ code }) => code)]).toEqual([200, ['too-many-questions']]);
  });
});
