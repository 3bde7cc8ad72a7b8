import { t } from '@lingui/core/macro';
import { Facts } from '../components/facts.js';
import type { Programme } from '../programmes/programmes.js';
import { fiscalYearLabel, period } from '../texts/dates.js';
import { hours, people } from '../texts/figures.js';
import { audienceName } from '../texts/names.js';
import { fundingSourceName } from '../texts/names.js';

/** The terms of a programme, and what it does with people's data. */
export function PlanFacts({ programme }: { programme: Programme }) {
  const { name, plan, privacy, audience, fiscalYear, startsOn, endsOn } = programme;
  const unsaid = t`決めていません`;
  const window = plan?.applications ? period(plan.applications.from, plan.applications.until) : t`募集しません`;
  const years = privacy.retentionYears;
  const mine =
    audience === 'staff'
      ? ([[t`就業時間中に学べる時間`, plan?.learningHours == null ? unsaid : hours(plan.learningHours)]] as const)
      : ([
          [t`定員`, plan?.places == null ? t`決まりはありません` : people(plan.places)],
          [t`募集期間`, window],
        ] as const);
  return (
    <Facts
      facts={[
        [t`事業の名前`, name],
        [t`年度`, fiscalYearLabel(fiscalYear)],
        [t`対象`, audienceName(audience)],
        [t`期間`, period(startsOn, endsOn)],
        ...mine,
        [t`財源`, plan?.fundingSource ? fundingSourceName(plan.fundingSource) : unsaid],
        [t`個人情報の利用目的`, privacy.purpose ?? unsaid],
        [t`説明の版`, privacy.notice ?? unsaid],
        [t`受講者の同意`, privacy.consentNeeded ? t`必要です` : t`求めません`],
        [t`文書保存年限`, years === null ? unsaid : yearsLabel(years)],
        [t`実施機関`, privacy.organ ?? unsaid],
      ]}
    />
  );
}

const yearsLabel = (years: number): string => t`事業が終わる年度の次の年度から${years}年`;
