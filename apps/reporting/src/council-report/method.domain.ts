import type { Audience } from '#contracts';
import { momentWords } from '../words.domain.js';

const smallest = (audiences: ReadonlySet<Audience>): string => {
  const staff = audiences.has('staff') ? ['職員は5人'] : [];
  const others = [...audiences].some((audience) => audience !== 'staff') ? ['住民と企業は10人'] : [];
  return [...staff, ...others].join('、') || '10人';
};

/** 方法と限界: how it was counted, what the signs mean, what these figures do not tell. */
export function methodOf({
  audiences,
  preliminary,
  employment,
  surveys,
}: {
  readonly audiences: readonly Audience[];
  readonly preliminary: boolean;
  readonly employment: boolean;
  readonly surveys: boolean;
}): [string, string][] {
  return [
    [
      '数え方',
      '「登録」は事業に登録した人、「開始」は期間中に学習を1回以上記録した人、「修了」はすべてのコースを終えた人です。合格点のあるコースは、合格した人だけを数えます。割合は人数から計算し、小数第2位を四捨五入します。',
    ],
    ...(employment
      ? ([
          [
            '就職率',
            '就職者 ÷（修了＋就職による途中終了−次の訓練に進んだ人）。修了から3か月後に働いている人を数えます。厚生労働省の就職率と同じ数え方で、状況が分からない人は就職していない人として数えます。',
          ],
        ] satisfies [string, string][])
      : []),
    ...(surveys
      ? ([
          [
            '回収率',
            'アンケートによる割合は、答えた人の中での割合です。答えなかった人の考えは分かりません。回収率が低いほど、全体のようすとは違うおそれがあります。',
          ],
        ] satisfies [string, string][])
      : []),
    [
      '「―」',
      `秘匿。${smallest(new Set(audiences))}に満たない人数と、そこから計算できてしまう数字は、個人が分からないように出していません。0ではありません。`,
    ],
    ['該当なし', '割合のもとになる人がまだいないか、そこでは数えない項目です。'],
    ...(preliminary
      ? ([
          ['速報', '期間が終わっていないか、修了から3か月後の日がまだ来ていない人がいます。数字は後で変わります。'],
        ] satisfies [string, string][])
      : []),
    [
      '限界',
      '参加した人の記録だけをまとめたもので、参加しなかった人とは比べていません。変化のすべてが事業によるものとは言えません。',
    ],
  ];
}

/** Of when the figures are, which version, and of how many. */
export const footOf = (
  { asOf, version }: { readonly asOf: string; readonly version: number },
  counted: string,
): string => `${momentWords(asOf)} 時点　第${version}版　集計した登録 ${counted}`;

/** What is accepted and not yet in the figures is said. */
export const lagWords = (lagSeconds: number): [string, string][] =>
  lagSeconds === 0
    ? []
    : [
        [
          '反映待ち',
          'この時点より後に届いた記録が、まだ数字に入っていません。しばらくして作り直すと、新しい数字になります。',
        ],
      ];
