import { plural, t } from '@lingui/core/macro';
import type { Audience, OutputOf, ProgrammeId } from '#contracts';
import type {
  getImport,
  getImportProgress,
  ImportKind,
  ImportNote,
  inspectImportFile,
  listImportRows,
  listImports,
} from '#contracts/registry';

export type FileImport = OutputOf<typeof getImport>;
export type ImportProgress = OutputOf<typeof getImportProgress>;
export type Inspection = OutputOf<typeof inspectImportFile>;
export type ListedImport = OutputOf<typeof listImports>['items'][number];
export type ImportRow = OutputOf<typeof listImportRows>['items'][number];

/** What a file holds, as an office says it: a roster is of an audience. */
export const fileKinds = [
  'staff',
  'company',
  'citizen',
  'placements',
  'placement-checks',
  'workplace-uses',
  'completions',
] as const;
export type FileKind = (typeof fileKinds)[number];

/**
 * A file, what it holds, and the programme: for a roster the one its people are enrolled in, for a provider's completions
 * the one they are recorded in.
 */
export interface Chosen {
  readonly kind: FileKind;
  readonly file: File;
  readonly programme?: ProgrammeId | undefined;
  /** Of completions: whose columns it has; left out, the platform's own. */
  readonly provider?: string | undefined;
}

/** The audience of a roster; null: it is none. */
export const audienceOf = (kind: FileKind): Audience | null =>
  kind === 'staff' || kind === 'company' || kind === 'citizen' ? kind : null;

export const isOver = ({ status }: ImportProgress): boolean => status === 'done' || status === 'refused';

export const fileKindName = (kind: FileKind): string =>
  ({
    staff: t`庁内職員の名簿`,
    company: t`地域企業の名簿`,
    citizen: t`求職者の名簿`,
    placements: t`就職状況`,
    'placement-checks': t`就職状況の確認（3か月後・6か月後）`,
    'workplace-uses': t`実務活用`,
    completions: t`外部講座の修了記録`,
  })[kind];

/** What an import in a list was of. */
export const importKindName = (kind: ImportKind, audience: Audience | null): string =>
  kind === 'people' ? (audience ? fileKindName(audience) : t`名簿`) : fileKindName(kind);

export const outcomeName = (outcome: ImportRow['outcome']): string =>
  ({ created: t`追加`, updated: t`変更`, unchanged: t`変更なし`, refused: t`エラー` })[outcome];

/** What was decided of a row that is no plain one. */
export const noteSentence = (note: ImportNote): string =>
  ({
    corrected: t`同じ学習サービスの前の記録を、この内容に直します。`,
    'second-source': t`ほかの記録もあります。早いほうの日を修了日にします。`,
    outranks: t`ほかの学習サービスの記録より確かなので、こちらの日を使います。`,
    outranked: t`より確かな記録があります。残しておき、修了日は変えません。`,
    'before-enrolment': t`受講登録より前の日ですが、事業の期間の中なので数えます。`,
    'twice-in-file': t`同じ人の同じ講座が上の行にもあります。1つの修了として、早い日を使います。`,
    'not-completed': t`まだ修了していません。記録しません。`,
  })[note];

export const rowCount = (count: number): string => plural(count, { other: '#行' });
