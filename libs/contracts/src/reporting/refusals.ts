import type { RefusalText } from '../refusal-text.js';

/** Refusals of reporting. */
export const reportingRefusals = {
  'no-report-yet': {
    kind: 'not-found',
    ja: 'まだ報告できる記録がありません。',
    en: 'There is nothing to report yet.',
  },
  'no-version-that-day': {
    kind: 'not-found',
    ja: 'この日の時点の報告はありません。',
    en: 'There is no report as it stood on that day.',
  },
  'past-figures-are-internal': {
    kind: 'forbidden',
    ja: '小さい数を隠した数字は、いまの時点のものだけをお見せします。日を選んで比べると、隠した数が分かってしまうためです。',
    en: 'Figures with small numbers hidden are shown as of now only: comparing days would tell what is hidden.',
  },
  'too-few-to-compare': {
    kind: 'conflict',
    ja: '比べられる団体がまだ少ないため、比較を出せません。数字の出ている団体がほかに5つ以上になると、ここに出ます。',
    en: 'There are too few others to compare with yet. It is shown once at least five of them show a value.',
  },
  'unknown-figure': {
    kind: 'not-found',
    ja: 'この数字は、この報告にはありません。',
    en: 'The report has no such figure.',
  },
  'rows-are-internal': {
    kind: 'forbidden',
    ja: 'だれを数えたかは、その自治体の担当者と監査だけが見られます。',
    en: 'Whom a figure counts is shown to the municipality’s own office and auditors only.',
  },
  'past-rows-not-kept': {
    kind: 'conflict',
    ja: 'この日の数字は残っていますが、だれを数えたかは、いまの時点のものだけを残しています。日を選ばずに開いてください。',
    en: 'The figures of that day are kept, but whom they counted is known as of now only. Open it without a day.',
  },
  'not-broken-down-so': {
    kind: 'invalid',
    ja: 'この事業の対象には、この内訳はありません。',
    en: 'A programme for these people is not broken down by this.',
  },
  'not-closed': {
    kind: 'not-found',
    ja: 'この事業は締められていないため、締めたときの報告はありません。',
    en: 'The programme was not closed, so there is no report of its closing.',
  },
  'report-behind': {
    kind: 'conflict',
    ja: '受け付けた記録のうち、報告にまだ反映されていないものがあります。しばらくして、もう一度作ってください。',
    en: 'Something accepted is not in the report yet. Make the edition again in a little while.',
  },
  'correction-reason-missing': {
    kind: 'invalid',
    ja: '前の版を直す理由を書いてください。公開した報告は消えず、直した版にその理由を載せます。',
    en: 'Say why the edition before is corrected. It stays, and the new one names the reason.',
  },
  'unknown-publication': {
    kind: 'not-found',
    ja: 'この報告は公開されていません。',
    en: 'No such report was published.',
  },
  'publication-changed': {
    kind: 'conflict',
    ja: 'この版は、確かめたあとに作り直されました。新しい内容を確かめてください。',
    en: 'This edition was made anew after it was looked at. Look at what it says now.',
  },
  'not-checked': {
    kind: 'conflict',
    ja: '公開する前に、内容を確かめて「確認済み」にしてください。',
    en: 'Look the edition through and mark it as checked before it is published.',
  },
  'already-published': {
    kind: 'conflict',
    ja: 'この版は公開されています。公開した報告は取り消せません。直すときは、新しい版を作ってください。',
    en: 'This edition is published and stays. To correct it, make a new one.',
  },
  'unknown-export': {
    kind: 'not-found',
    ja: 'この書き出しはありません。',
    en: 'There is no such export.',
  },
  'export-not-ready': {
    kind: 'conflict',
    ja: 'ファイルはまだできていません。できあがるまで待ってください。',
    en: 'The file is not there yet. Wait until it is made.',
  },
  'export-gone': {
    kind: 'not-found',
    ja: 'ファイルは消えました。必要なときは、もう一度書き出してください。',
    en: 'The file is gone. Export it again when you need it.',
  },
  'link-expired': {
    kind: 'forbidden',
    ja: 'このリンクの期限が切れたか、別の人のリンクです。書き出しのページから、もう一度受け取ってください。',
    en: 'This link has expired, or was made for somebody else. Take the file from the page of exports again.',
  },
  'unknown-schedule': {
    kind: 'not-found',
    ja: 'この毎月の書き出しはありません。',
    en: 'There is no such monthly export.',
  },
  'closing-report-due': {
    kind: 'conflict',
    ja: '締めたときの報告をまとめています。しばらくして、もう一度開いてください。',
    en: 'The report of the closing is being put together. Look again in a little while.',
  },
} as const satisfies Record<string, RefusalText>;
