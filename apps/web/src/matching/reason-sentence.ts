import { t } from '@lingui/core/macro';
import type { MatchReason } from '#contracts/exchange';
import { kindName, regionName } from '../texts/public-body.js';
import { challengeKinds, nameIn, stages, themes } from '../texts/network.js';

/** Why a municipality was found, as a sentence. */
export function reasonSentence(reason: MatchReason): string {
  switch (reason.code) {
    case 'same-here':
      return t`「うちも同じ」を付けた課題「${reason.theirs.title}」に取り組んでいます。`;
    case 'same-kind': {
      const kind = nameIn(challengeKinds(), reason.kind);
      return t`${oursOf(reason)}と「${reason.theirs.title}」は、課題の種類（${kind}）が同じです。`;
    }
    case 'alike-words':
      return t`${oursOf(reason)}と「${reason.theirs.title}」は、言葉が似ています。`;
    case 'same-theme': {
      const theme = nameIn(themes(), reason.theme);
      return t`${oursOf(reason)}と「${reason.theirs.title}」は、テーマ（${theme}）が同じです。`;
    }
    case 'further-on': {
      const stage = reason.state === 'solved' ? t`解決した` : nameIn(stages(), reason.stage);
      return t`「${reason.theirs.title}」では、取り組みが先に進んでいます（${stage}）。`;
    }
    case 'same-groups': {
      const groups = reason.themes.map((theme) => nameIn(themes(), theme)).join(t`、`);
      return t`同じ分科会（${groups}）に関心があります。`;
    }
    case 'same-size':
      return t`団体の種類（${kindName(reason.kind)}）が同じです。`;
    case 'same-region':
      return t`地域（${regionName(reason.region)}）が同じです。`;
  }
}

const oursOf = ({ ours: { title, own } }: Extract<MatchReason, { ours: unknown }>): string =>
  own ? t`こちらの課題「${title}」` : t`「うちも同じ」を付けた課題「${title}」`;
