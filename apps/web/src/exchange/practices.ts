import { t } from '@lingui/core/macro';
import type { Params } from 'react-router';
import type { PracticeId } from '#contracts';
import type { PracticeNoteKind, PracticePart } from '#contracts/exchange';

/** The practice that an address names. */
export const practiceOf = ({ practice }: Params): PracticeId => practice as PracticeId;
export const practiceAddress = (practice: string): string => `/exchange/practices/${practice}`;

/** The parts of a practice in the order in which they are read. */
export const partNames = (): readonly (readonly [PracticePart, string])[] => [
  ['context', t`背景`],
  ['problem', t`困っていたこと`],
  ['done', t`取り組んだこと`],
  ['people', t`体制`],
  ['cost', t`費用`],
  ['result', t`結果`],
  ['failed', t`うまくいかなかったこと、次にするなら`],
];

/** What a note says: something, or what came of trying it. */
export const noteKinds = (): readonly { readonly value: PracticeNoteKind; readonly label: string }[] => [
  { value: 'comment', label: t`感想や質問` },
  { value: 'worked', label: t`やってみた：うまくいった` },
  { value: 'partly', label: t`やってみた：一部うまくいった` },
  { value: 'did-not-work', label: t`やってみた：うまくいかなかった` },
];
