interface Question {
  readonly ja: string;
  readonly en: string;
}

const first: Question = { ja: 'いま、どこまで取り組んでいますか。', en: 'How far have you come with this?' };
const last: Question = {
  ja: '明日から試してみたいことは何ですか。',
  en: 'What would you like to try from tomorrow on?',
};

/** Themes are the secretariat’s own words: which of them a theme is about, its words say. */
const themes: readonly { readonly words: RegExp; readonly questions: readonly Question[] }[] = [
  {
    words: /人材要件|人材像|スキル標準/,
    questions: [
      { ja: 'どの部署の、どのような仕事から決めましたか。', en: 'With which departments and work did you begin?' },
      {
        ja: '決めた要件を、採用や異動や研修にどう使っていますか。',
        en: 'How do recruiting, transfers and training use it?',
      },
    ],
  },
  {
    words: /実務|落とし込|活用/,
    questions: [
      { ja: '学んだことを使う場を、だれがどう作りましたか。', en: 'Who made room to use what was learned, and how?' },
      { ja: '使われなかったのは、どのようなときですか。', en: 'When was it not used?' },
    ],
  },
  {
    words: /組織|風土|文化|管理職/,
    questions: [
      { ja: '管理職は、どのように関わっていますか。', en: 'What part do managers take?' },
      { ja: '仕事の時間に学ぶために、何を変えましたか。', en: 'What did you change so that people learn at work?' },
    ],
  },
  {
    words: /企業|事業者|商工/,
    questions: [
      { ja: '経営者には、どのように声をかけましたか。', en: 'How did you speak to those who lead companies?' },
      { ja: '社員が学ぶ時間を、会社はどう作っていますか。', en: 'How do companies make time for learning?' },
    ],
  },
  {
    words: /市民|住民|就職|リスキリング/,
    questions: [
      { ja: 'どのような人に、どこで知らせましたか。', en: 'Whom did you tell of it, and where?' },
      { ja: '学んだあとの仕事に、どうつなげましたか。', en: 'How did learning lead to work?' },
    ],
  },
];

const anyTheme: readonly Question[] = [
  { ja: 'うまくいったことと、その理由は何ですか。', en: 'What worked, and why?' },
  { ja: 'うまくいかなかったことと、いま思えば変えることは何ですか。', en: 'What did not, and what would you change?' },
];

/** What is asked at a table of this theme, in the order in which it is talked about. */
export const questionsOf = (theme: string): Question[] => [
  first,
  ...(themes.find(({ words }) => words.test(theme))?.questions ?? anyTheme),
  last,
];
