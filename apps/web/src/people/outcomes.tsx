import { t } from '@lingui/core/macro';
import { Facts } from '../components/facts.js';
import { dayLabel, period } from '../texts/dates.js';
import { Checkpoints } from './checkpoints.js';
import type { PersonsEnrolment } from './people.js';
import { Uses } from './uses.js';

/** What came of an enrolment, for the office alone: placements and their checks, or uses at work. */
export function Outcomes({ enrolment, isOffice }: { enrolment: PersonsEnrolment; isOffice: boolean }) {
  const { audience, placements } = enrolment;
  if (!isOffice) return null;
  if (audience !== 'citizen') return <Uses enrolment={enrolment} />;
  return (
    <>
      {placements.length > 0 && (
        <>
          <h4>{t`記録した就職`}</h4>
          <Facts facts={placements.map((one) => [placementDays(one), placementWords(one)] as const)} />
        </>
      )}
      <Checkpoints enrolment={enrolment} />
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
