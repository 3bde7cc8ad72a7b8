import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { DataTable } from '../components/data-table.js';
import { StandingTag } from '../components/standing-tag.js';
import { WhyLate } from '../components/why-late.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { people, percent } from '../texts/figures.js';
import type { ManagerDay } from './programmes.js';

type Late = ManagerDay['items'][number];

/** Who needs somebody to ask, in all programmes, and why. */
export function LatePeople({ day: { items, late } }: { day: ManagerDay }) {
  if (items.length === 0) return null;
  const rest = people(late - items.length);
  return (
    <section aria-labelledby="late" className="section">
      <h2 id="late">{t`声をかけたい人`}</h2>
      <DataTable
        labelledBy="late"
        rows={items}
        keyOf={({ enrolment }) => enrolment}
        columns={[
          { head: t`氏名`, cell: Name },
          { head: t`事業`, cell: Programme },
          { head: t`状態`, cell: Stands },
          { head: t`進み具合`, numeric: true, cell: ({ share }) => percent(share * 100) },
          {
            head: t`最後に学んだ日`,
            cell: ({ lastAt }) => (lastAt === null ? t`まだありません` : dayLabel(dayOf(lastAt))),
          },
        ]}
      />
      {late > items.length && <p>{t`ほかに${rest}います。事業のページですべて見られます。`}</p>}
    </section>
  );
}

const Name = ({ person, name, group }: Late) => (
  <>
    <Link to={`/people/${person}`}>{name}</Link>
    <span className="row-note">{group.length > 0 && <span>{group.join(' ')}</span>}</span>
  </>
);

const Programme = ({ programme, programmeName, standing }: Late) => (
  <Link to={`/programmes/${programme}/learners?standing=${standing}`}>{programmeName}</Link>
);

const Stands = (one: Late) => (
  <>
    <StandingTag standing={one.standing} />
    <WhyLate stands={one} endsOn={one.endsOn} />
  </>
);
