import type { CourseFileId, RequestOf } from '#contracts';
import type { CourseFacts, FileKind, saveDraftLesson } from '#contracts/catalog';

type Content = RequestOf<typeof saveDraftLesson>['content'];
type Question = Extract<Content, { kind: 'quiz' }>['quiz']['questions'][number];

/** Files that the demo courses show: a silent film of eight seconds, its captions, a sheet to fill in. */
export const fixtures = {
  film: { kind: 'video', name: 'はじめての自治体DX.webm', file: 'intro.webm' },
  captions: { kind: 'captions', name: 'はじめての自治体DX.vtt', file: 'intro.ja.vtt' },
  sheet: { kind: 'attachment', name: '業務フロー整理シート.csv', file: 'flow-sheet.csv' },
} as const satisfies Record<string, { kind: FileKind; name: string; file: string }>;
export type Files = Readonly<Record<keyof typeof fixtures, CourseFileId>>;

export interface DemoLesson {
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  /** Of a quiz: points of 100. */
  readonly passMark?: number;
  readonly content: (files: Files) => Content;
}
export interface DemoCourse {
  readonly key: string;
  readonly title: string;
  readonly facts: CourseFacts;
  readonly lessons: readonly DemoLesson[];
}

const text = (key: string, title: string, minutes: number, markdown: string): DemoLesson => ({
  key,
  title,
  minutes,
  content: () => ({ kind: 'text', markdown }),
});

const external = (key: string, title: string, minutes: number, url: string): DemoLesson => ({
  key,
  title,
  minutes,
  content: () => ({
    kind: 'external',
    url,
    provider: 'オンライン講座の提供者（架空）',
    note: '提供者のページの番号とパスワードは、担当者から届きます。',
  }),
});

const quiz = (key: string, minutes: number, passMark: number, questions: readonly Question[]): DemoLesson => ({
  key,
  title: '確認テスト',
  minutes,
  passMark,
  content: () => ({
    kind: 'quiz',
    quiz: {
      passMark,
      attemptsAllowed: 5,
      shuffle: true,
      introduction: '学んだことを確かめます。まちがえても、もう一度受けられます。',
      questions: [...questions],
      feedback: { passed: 'よくできました。', failed: 'レッスンを読み直して、もう一度受けましょう。' },
    },
  }),
});

const choose = (key: string, asked: string, right: string, ...wrong: string[]): Question => ({
  type: 'single-choice',
  key,
  text: asked,
  choices: [right, ...wrong].map((one, place) => ({ key: 'abcd'[place] ?? 'z', text: one, correct: place === 0 })),
});

const tags = (...codes: string[]) => codes.map((code) => ({ framework: 'dss-p-2.0', code }));

/** Courses that every demo municipality publishes: made up, one lesson of each kind among them. */
export const demoCourses: readonly DemoCourse[] = [
  {
    key: 'dx-first-steps',
    title: 'はじめての自治体DX',
    facts: {
      description:
        'DX（デジタルで仕事や暮らしを変えること）の進め方を、3つの段階で学びます。はじめての人のための講座です。',
      level: 'introductory',
      language: 'ja',
      subtitled: true,
      skills: tags('1.1.01', '1.3.05'),
    },
    lessons: [
      {
        key: 'dx-1',
        title: 'DXとは何か',
        minutes: 20,
        content: ({ film, captions }) => ({
          kind: 'video',
          durationSeconds: 8,
          file: film,
          captions: [{ language: 'ja', label: '日本語', file: captions }],
          transcript: '1. 困りごとを見つけます。\n2. 小さく試します。\n3. うまくいったら広げます。',
        }),
      },
      text(
        'dx-2',
        '困りごとの見つけ方',
        30,
        '## 困りごとは近くにあります\n\n- 同じことを **2回入力** していませんか。\n- 待っている人が、理由を知らないまま待っていませんか。\n- 紙をさがす時間は、1日に何分ですか。\n\n### やってみましょう\n\n自分の仕事を1つ選び、手順を書き出します。時間がかかる手順に印をつけます。',
      ),
      quiz('dx-3', 25, 60, [
        choose(
          'q1',
          'DXを進めるとき、はじめにすることは何ですか。',
          '困りごとを見つける',
          '機械を買う',
          '組織を変える',
        ),
        {
          type: 'true-false',
          key: 'q2',
          text: 'はじめから全部の部署で始めるのがよい。',
          answer: false,
          feedback: { always: '小さく試してから広げます。' },
        },
      ]),
    ],
  },
  {
    key: 'bpr',
    title: '業務フローの見える化と改善（BPR）',
    facts: {
      description: '仕事の流れを図にして、むだを見つけ、直します。',
      level: 'basic',
      language: 'ja',
      skills: tags('1.3.01'),
    },
    lessons: [
      text(
        'bpr-1',
        '流れを書き出す',
        30,
        '## 流れを書き出す\n\n1. だれが\n2. 何を使って\n3. 何分かけて\n\nこの3つを、手順ごとに書きます。',
      ),
      {
        key: 'bpr-2',
        title: '整理シートを使う',
        minutes: 40,
        content: ({ sheet }) => ({
          kind: 'file',
          file: sheet,
          note: 'シートを開いて、自分の仕事の手順を書きましょう。',
        }),
      },
      external('bpr-4', '表計算の練習（外部の講座）', 30, 'https://provider.example/courses/spreadsheets'),
      quiz('bpr-3', 30, 70, [
        choose(
          'q1',
          '手順ごとに書くものに、入らないものはどれですか。',
          '好きな色',
          'だれが',
          '何を使って',
          '何分かけて',
        ),
        {
          type: 'short-text',
          key: 'q2',
          text: '業務の流れを見直して改善することを、英字3文字で何といいますか。',
          accepted: ['BPR'],
        },
        { type: 'number', key: 'q3', text: '1件10分の手順を月に30件します。月に何時間ですか。', value: 5 },
      ]),
    ],
  },
  {
    key: 'cloud-accounting',
    title: '中小企業のためのクラウド会計と請求',
    facts: { description: '請求と経理を、クラウドの道具で軽くします。', level: 'introductory', language: 'ja' },
    lessons: [
      text(
        'ca-1',
        'クラウド会計とは',
        15,
        '## クラウド会計とは\n\n会計の記録を、インターネットの上に置いて使うしくみです。',
      ),
      text(
        'ca-2',
        '請求書を電子で送る',
        15,
        '## 請求書を電子で送る\n\n紙の請求書をやめると、送る時間と郵送料が減ります。',
      ),
      external('ca-3', '操作の練習（外部の講座）', 30, 'https://provider.example/courses/cloud-accounting'),
    ],
  },
  {
    key: 'it-for-work',
    title: '再就職のためのIT基礎',
    facts: {
      description: '仕事でよく使う道具の基本を学びます。',
      level: 'introductory',
      language: 'ja',
      designation: { number: '9920110-2520011-1', from: '2024-04-01', until: '2029-03-31' },
    },
    lessons: [
      text('it-1', '文字を入力する', 60, '## 文字を入力する\n\n毎日10分、同じ文を打ちましょう。だんだん速くなります。'),
      text('it-2', '表を作る', 60, '## 表を作る\n\n行は横、列は縦です。はじめの行に見出しを書きます。'),
      quiz('it-3', 45, 60, [
        choose('q1', '表の「列」は、どちらの並びですか。', '縦', '横'),
        {
          type: 'multiple-choice',
          key: 'q2',
          text: '安全なパスワードはどれですか。（2つ）',
          choices: [
            { key: 'a', text: '長いもの', correct: true },
            { key: 'b', text: 'ほかで使っていないもの', correct: true },
            { key: 'c', text: '誕生日', correct: false, feedback: '人に知られやすい数です。' },
          ],
        },
      ]),
    ],
  },
];
