import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { getProgrammeComparison } from '#operations/reporting';
import { call } from '../api/call.js';
import { fiscalYearLabel } from '../texts/dates.js';
import { points } from '../texts/figures.js';
import { isRatePlace, valueText } from './figure-words.js';
import type { ProgrammeComparison, ProgrammeReport } from './reports.js';

type Compared = ProgrammeComparison['figures'][number];

/** What a programme is compared with; asked again with every new version of its report. */
export const useComparison = ({ programme, version }: { programme: string; version: number }) =>
  useQuery({
    queryKey: [getProgrammeComparison.name, { programme }, version],
    queryFn: () => call(getProgrammeComparison, { programme }),
    placeholderData: (before: ProgrammeComparison | undefined) => before,
  }).data;

/** What stands beside a figure: its target and last year's. */
export function linesOf(comparison: ProgrammeComparison | undefined, place: string | undefined, scaleMax: number) {
  const one = comparison?.figures.find(({ figure }) => figure === place);
  if (!comparison || !one) return [];
  return [...targetLine(one, scaleMax), ...(comparison.lastYear ? lastYearLine(one, scaleMax) : [])];
}

function targetLine({ figure, target, reached, value }: Compared, scaleMax: number): string[] {
  if (target === null) return [];
  const aim = valueText(figure, target, scaleMax);
  if (reached === null || typeof value !== 'number') return [t`目標 ${aim}`];
  if (reached) return [t`目標 ${aim}：達成`];
  const missing = target - value;
  const left = isRatePlace(figure) ? points(missing).replace('+', '') : valueText(figure, missing, scaleMax);
  return [t`目標 ${aim}：あと${left}`];
}

function lastYearLine({ figure, lastYear, change }: Compared, scaleMax: number): string[] {
  if (typeof lastYear !== 'number') return [t`前の年度 該当なし`];
  const then = valueText(figure, lastYear, scaleMax);
  if (change === null) return [t`前の年度 ${then}`];
  return [t`前の年度 ${then}（${changeText(figure, change, scaleMax)}）`];
}

/** +3人, −2.5ポイント, 増減なし. */
export function changeText(figure: string, change: number, scaleMax: number): string {
  if (change === 0) return t`増減なし`;
  if (isRatePlace(figure)) return points(change);
  const size = figure.endsWith('mean') ? t`${Math.abs(change)}点` : valueText(figure, Math.abs(change), scaleMax);
  return change > 0 ? `+${size}` : `−${size}`;
}

/** With what the figures are compared, and by which rule. */
export function ComparedWith({ comparison, report }: { comparison: ProgrammeComparison; report: ProgrammeReport }) {
  const { lastYear } = comparison;
  const hasTargets = comparison.figures.some(({ target }) => target !== null);
  if (!lastYear && !hasTargets) return <p className="print:hidden">{nothing()}</p>;
  if (!lastYear) return <p>{t`目標は、この事業の計画で、数字を選んだ指標のものです。`}</p>;
  const year = fiscalYearLabel(lastYear.fiscalYear);
  const underWay = report.figures.employment?.preliminary ?? report.programme.endsOn > report.asOf.slice(0, 10);
  return (
    <p>
      {t`前の年度は、同じ対象で同じ名前の事業です。`}{' '}
      <Link to={`/programmes/${lastYear.programme}`}>{t`${lastYear.name}（${year}）`}</Link>
      {underWay && ` ${t`この事業はまだ途中なので、前の年度の全体とは単純に比べられません。`}`}
    </p>
  );
}

const nothing = (): string =>
  t`前の年度に同じ対象で同じ名前の事業がなく、計画にも数字を選んだ指標がないため、比べていません。`;
