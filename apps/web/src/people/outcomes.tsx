import { t } from '@lingui/core/macro';
import { Facts } from '../components/facts.js';
import { dayLabel, period } from '../texts/dates.js';
import { hours } from '../texts/figures.js';
import type { PersonsEnrolment } from './people.js';

/** What the office has recorded of an enrolment: placements, uses at work. */
export function Outcomes({ enrolment: { placements, workplaceUses } }: { enrolment: PersonsEnrolment }) {
  const facts = [
    ...placements.map((one) => [placementDays(one), placementWords(one)] as const),
    ...workplaceUses.map(({ on, what, hoursSavedPerMonth }) => {
      const saved = hours(hoursSavedPerMonth);
      return [dayLabel(on), t`実務活用：${what}（1か月に${saved}減）`] as const;
    }),
  ];
  if (facts.length === 0) return null;
  return (
    <>
      <h4>{t`記録した成果`}</h4>
      <Facts facts={facts} />
    </>
  );
}

type Placement = PersonsEnrolment['placements'][number];

const placementDays = ({ startedOn, leftOn }: Placement): string =>
  leftOn === null ? t`${dayLabel(startedOn)}から` : period(startedOn, leftOn);

function placementWords({ insured, openEnded, related, source }: Placement): string {
  const words = [
    t`就職`,
    insured ? t`雇用保険あり` : t`雇用保険なし`,
    openEnded ? t`期間の定めなし` : t`期間の定めあり`,
    related ? t`学びに関係する仕事` : t`学びに関係しない仕事`,
    ...(source === null ? [] : [source]),
  ];
  return words.join(t`、`);
}
