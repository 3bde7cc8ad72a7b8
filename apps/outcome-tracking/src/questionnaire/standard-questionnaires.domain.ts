import type { InputOf } from '#contracts';
import type { publishQuestionnaire, QuestionnaireItem } from '#contracts/outcomes';

type Template = InputOf<typeof publishQuestionnaire>;

const five = { type: 'scale' as const, max: 5, required: true };
const understanding: QuestionnaireItem = {
  ...five,
  key: 'understanding',
  text: 'この講座で学ぶ内容を、いまどのくらい理解していますか。',
  low: 'まったく理解していない',
  high: '人に説明できる',
  counts: 'understanding',
};
const comment = (text: string): QuestionnaireItem => ({
  type: 'text',
  key: 'comment',
  text,
  required: false,
  max: 1000,
});
const used = (text: string): QuestionnaireItem => ({
  type: 'choice',
  key: 'used-at-work',
  text,
  required: true,
  many: false,
  options: [
    { key: 'yes', text: '活用した' },
    { key: 'no', text: 'まだ活用していない' },
  ],
  counts: 'usedAtWork',
});

/** What the reports count needs no more than these; an office begins from them (items as JIAM's 第24回 has them). */
export const standardQuestionnaires: readonly Template[] = [
  { key: 'standard-before', title: '受講前アンケート', items: [understanding, comment('この講座に期待すること')] },
  {
    key: 'standard-completion',
    title: '修了時アンケート',
    items: [
      {
        ...five,
        key: 'satisfaction',
        text: '総合的に、どのくらい満足しましたか。',
        low: '不満',
        high: '満足',
        counts: 'satisfaction',
      },
      understanding,
      {
        type: 'matrix',
        key: 'parts',
        text: '次の点は、どうでしたか。',
        required: false,
        max: 5,
        low: '悪い',
        high: 'よい',
        rows: [
          { key: 'useful', text: '役立つ内容か' },
          { key: 'material', text: '資料' },
          { key: 'pace', text: '進め方' },
          { key: 'explanation', text: '説明' },
        ],
      },
      comment('よかった点、改善してほしい点'),
    ],
  },
  {
    key: 'standard-three-months',
    title: '3か月後アンケート',
    items: [
      used('学んだことを、この3か月に仕事で活用しましたか。'),
      understanding,
      comment('どのように活用しましたか'),
    ],
  },
  {
    key: 'standard-six-months',
    title: '6か月後アンケート',
    items: [
      used('学んだことを、この6か月に仕事で活用しましたか。'),
      understanding,
      comment('どのように活用しましたか'),
    ],
  },
];
