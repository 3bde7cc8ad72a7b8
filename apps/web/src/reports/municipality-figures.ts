import { t } from '@lingui/core/macro';
import { figure, type Figure } from '../components/figure.js';
import { minutes, municipalities, people, programmes } from '../texts/figures.js';
import { completionRate } from './shared-figures.js';
import type { MunicipalityReport, NetworkReport } from './reports.js';

type Either = NetworkReport['figures'] | MunicipalityReport['figures'];

const completed = (f: Either): Figure =>
  figure(t`修了`, people(f.completed), t`その事業のすべてのコースを終えた登録の数です（延べ）。`);

/** What municipality and network count alike. */
const together = (f: Either): Figure[] => [
  figure(t`延べ人数`, people(f.enrolled), t`登録の数です。1人が2つの事業に登録すると、2人と数えます。`),
  figure(t`開始`, people(f.started), t`期間中に学習を1回以上記録した登録の数です（延べ）。`),
  figure(
    t`学習時間`,
    minutes(f.learningMinutes),
    t`期間中に記録された学習時間の合計です。1分に満たない分は切り捨てます。`,
  ),
];

/** The first four lead. */
export const municipalityFigures = (f: MunicipalityReport['figures']): Figure[] => [
  figure(t`事業数`, programmes(f.programmes), t`この年度に開いた事業の数です。`),
  figure(t`実人数`, people(f.people), t`登録した人の数です。いくつの事業に登録しても、1人と数えます。`),
  completed(f),
  completionRate(f),
  ...together(f),
  figure(t`就職者数`, people(f.employed), t`求職者向けの事業で就職した人の数です。修了から3か月後の状態で数えます。`),
];

/** The first four lead. */
export const networkFigures = (f: NetworkReport['figures']): Figure[] => [
  figure(t`自治体の数`, municipalities(f.municipalities), t`この年度に事業を開いた自治体の数です。`),
  figure(t`事業数`, programmes(f.programmes), t`この年度に開いた事業の数です。`),
  completed(f),
  completionRate(f),
  ...together(f),
];
