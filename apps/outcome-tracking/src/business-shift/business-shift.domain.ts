import { DomainError } from '#contracts';
import { shiftSources, type ShiftReport } from '#contracts/outcomes';

/** What somebody said of a company's stage, and when that came. */
export interface KeptReport extends ShiftReport {
  readonly at: Date;
}

/** More than is ever said of one company in one programme. */
const MOST = 100;

/**
 * A stage as one source tells of it. What it said last of that day when it checked on the same day changes nothing;
 * anything else is added and corrects it.
 * @throws DomainError `stage-begins-later`, `too-many-outcomes`.
 */
export function decideStage(
  said: readonly KeptReport[],
  report: ShiftReport,
  at: Date,
): { readonly outcome: 'created' | 'updated' | 'unchanged'; readonly said: readonly KeptReport[] } {
  if (report.on > report.checkedOn) throw new DomainError('stage-begins-later');
  const isSame = (one: KeptReport) =>
    one.on === report.on && one.source === report.source && one.checkedOn === report.checkedOn;
  if (said.findLast(isSame)?.stage === report.stage) return { outcome: 'unchanged', said };
  const before = newestOf(said, report);
  if (said.length >= MOST) throw new DomainError('too-many-outcomes', { most: MOST });
  return { outcome: before ? 'updated' : 'created', said: [...said, { ...report, at }] };
}

/** The stage that counts: of the latest day that anybody tells of, what the first source says. */
export function standingStage(said: readonly KeptReport[]): KeptReport | undefined {
  const latest =
    said
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? '';
  return shiftSources.flatMap((source) => newestOf(said, { on: latest, source }) ?? [])[0];
}

/** What one source says of a day: what it checked last; of several checked on one day, what came last. */
const newestOf = (
  said: readonly KeptReport[],
  { on, source }: Pick<ShiftReport, 'on' | 'source'>,
): KeptReport | undefined =>
  said
    .filter((report) => report.on === on && report.source === source)
    .reduce<KeptReport | undefined>(
      (last, report) => (last && last.checkedOn > report.checkedOn ? last : report),
      undefined,
    );

/** A report without when it came. */
export const plainReport = ({ on, stage, source, checkedOn }: KeptReport): ShiftReport => ({
  on,
  stage,
  source,
  checkedOn,
});
