import { AccountId, DomainError, ExportRunId, type Caller } from '#contracts';
import type { ExportRun, PublicationSubject } from '#contracts/reporting';
import { readSubject } from '../subject.domain.js';
import type { ExportRunDocument } from './export-run.schema.js';

/**
 * Support access is for looking: nobody outside takes the names of a whole programme home.
 * @throws DomainError `forbidden`
 */
export function checkTakes({ support }: Pick<Caller, 'support'>): void {
  if (support !== undefined) throw new DomainError('forbidden');
}

/** Whether its file may still be downloaded. */
export const hasFile = ({ fileHash, made }: ExportRunDocument, now: Date): boolean =>
  fileHash !== undefined && made !== undefined && now < made.expiresAt;

function statusOf(run: ExportRunDocument, now: Date): ExportRun['status'] {
  if (run.due) return run.done > 0 ? 'running' : 'waiting';
  if (run.failure) return 'failed';
  if (run.erasedAt) return 'erased';
  return hasFile(run, now) ? 'ready' : 'expired';
}

/** As callers see it. */
export function viewOf(run: ExportRunDocument, now: Date): ExportRun {
  const { made } = run;
  return {
    exportRun: ExportRunId.parse(run._id),
    subject: run.subject as PublicationSubject,
    programmeName: run.programmeName,
    form: run.form,
    status: statusOf(run, now),
    progress: { done: run.done, total: run.total },
    requestedBy: AccountId.parse(run.account),
    requestedAt: run.requestedAt.toISOString(),
    period: run.period,
    made: made
      ? {
          readAt: made.readAt.toISOString(),
          readyAt: made.readyAt.toISOString(),
          rows: made.rows,
          leftOut: made.leftOut,
          bytes: made.bytes,
          hash: made.hash,
          replaced: made.replaced ?? null,
          expiresAt: made.expiresAt.toISOString(),
        }
      : null,
    failure: run.failure ?? null,
  };
}

/** What the browser saves it as: nothing of people, for file names are seen by many. */
export const fileNameOf = ({ subject, form, _id }: ExportRunDocument, day: string): string => {
  const of = readSubject(subject);
  const what = 'fiscalYear' in of ? `${of.fiscalYear}年度` : '事業';
  return `受講記録_${what}_${day}_${_id.slice(0, 8)}.${form === 'xlsx' ? 'xlsx' : 'csv'}`;
};
