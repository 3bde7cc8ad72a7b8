import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { Theme } from '#contracts/exchange';
import type {
  ApplicationLack,
  listMembershipApplications,
  MembershipApplicationState,
  NetworkStanding,
} from '#contracts/registry';
import type { TagKind } from '../components/tag.js';
import { nameIn, themes as allThemes } from '../texts/network.js';

export type Application = OutputOf<typeof listMembershipApplications>['items'][number];
type Request = Application['request'];

export const themeNames = (themes: readonly Theme[]): string =>
  themes.length === 0 ? t`まだありません` : themes.map((theme) => nameIn(allThemes(), theme)).join(t`、`);

export const standingName = (standing: NetworkStanding): string =>
  ({
    inquired: t`照会`,
    applied: t`申請`,
    approved: t`承認（署名待ち）`,
    joined: t`参加`,
    suspended: t`休止`,
    left: t`退会`,
  })[standing];

export const standingKind = (standing: NetworkStanding): TagKind =>
  standing === 'joined' ? 'done' : standing === 'approved' ? 'warning' : 'plain';

export const requestName = (request: Request): string => (request === 'inquiry' ? t`照会` : t`参加申請`);

/** How it stands, to the secretariat. */
export const stateName = (state: MembershipApplicationState): string =>
  ({
    unconfirmed: t`確認前`,
    'awaiting-letter': t`手紙で確認中`,
    submitted: t`決定待ち`,
    approved: t`承認`,
    refused: t`見送り`,
    answered: t`回答済み`,
  })[state];

/** What to see to before deciding. */
export const lackSentence = (lack: ApplicationLack): string =>
  ({
    'letter-not-made': t`職員と確かめられていません。担当部署あての手紙を作ってください。`,
    'letter-code-not-entered': t`手紙のコードが、まだ入力されていません。`,
    'member-already': t`この自治体は、すでに参加しています。承認すると、この人も管理者として招待されます。`,
    'admitted-already': t`この自治体は、すでに登録されています。承認すると、この人も管理者として招待されます。いまの管理者に確かめてください。`,
    'also-applied': t`同じ自治体から、ほかにも申請があります。`,
  })[lack];

export const proofName = (proof: Application['proof']): string =>
  proof === null ? t`まだ確かめていません` : proof === 'letter' ? t`手紙のコード` : t`lg.jpのアドレス`;

/** How it stands, to who asked or applied. */
export const standsAs = (request: Request, state: MembershipApplicationState): string =>
  ({
    unconfirmed: t`まだ受け付けていません。`,
    'awaiting-letter': t`参加申請を受け付けました。担当部署あての手紙が届いたら、コードを入力してください。`,
    submitted:
      request === 'inquiry'
        ? t`照会を受け付けました。事務局の回答を待っています。`
        : t`参加申請を受け付けました。事務局の決定を待っています。`,
    approved: t`参加申請が承認されました。招待のメールからサインインし、共同宣言に署名してください。`,
    refused: t`今回の参加申請は、見送りとなりました。`,
    answered: t`照会に、事務局が回答しました。`,
  })[state];
