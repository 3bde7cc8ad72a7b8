import { t } from '@lingui/core/macro';
import type { ExportRun, RowsForm } from '#contracts/reporting';
import type { TagKind } from '../components/tag.js';
import { fiscalYearLabel } from '../texts/dates.js';

export const formName = (form: RowsForm): string =>
  ({ csv: t`CSV（Excelで開けます）`, xlsx: t`Excelブック（XLSX）`, 'csv-cp932': t`CSV（Shift_JIS）` })[form];

/** What an export holds. */
export function subjectName({ subject, programmeName }: Pick<ExportRun, 'subject' | 'programmeName'>): string {
  if (programmeName !== null) return programmeName;
  const year = fiscalYearLabel(Number(subject.slice(-4)));
  return t`${year}のすべての事業`;
}

export const stateOf = (status: ExportRun['status']): readonly [TagKind | undefined, string] =>
  (
    ({
      waiting: ['info', t`順番を待っています`],
      running: ['info', t`作っています`],
      ready: ['done', t`受け取れます`],
      expired: [undefined, t`期限が過ぎて消えました`],
      erased: [undefined, t`個人情報の消去で消えました`],
      failed: ['error', t`作れませんでした`],
    }) as const
  )[status];

export const isOver = ({ status }: ExportRun): boolean => status !== 'waiting' && status !== 'running';
