import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { DataTable } from '../components/data-table.js';
import { period } from '../texts/dates.js';
import { people } from '../texts/figures.js';
import type { ManagerDay } from './programmes.js';

type Own = ManagerDay['programmes'][number];

/** Each programme with somebody of theirs: how far they are, in figures and as a bar. */
export function OwnProgrammes({ programmes, isCompany }: { programmes: readonly Own[]; isCompany: boolean }) {
  return (
    <section aria-labelledby="own-programmes" className="section">
      <h2 id="own-programmes">{titleOf(programmes)}</h2>
      <DataTable
        labelledBy="own-programmes"
        rows={programmes}
        keyOf={({ programme }) => programme}
        columns={[
          { head: t`事業の名前`, cell: Name },
          { head: t`登録`, numeric: true, cell: ({ counts }) => people(counts.enrolled) },
          { head: t`開始`, numeric: true, cell: ({ counts }) => people(counts.started) },
          { head: t`修了`, numeric: true, cell: Completed },
          { head: t`声をかけたい人`, numeric: true, cell: Late },
          ...(isCompany ? [{ head: t`席`, numeric: true, cell: Seats }] : []),
        ]}
      />
    </section>
  );
}

/** Where fewest have completed, when one programme is below all others. */
function titleOf(programmes: readonly Own[]): string {
  const begun = programmes.filter(({ counts }) => counts.enrolled > 0);
  const shareOf = ({ counts }: Own) => counts.completed / counts.enrolled;
  const [lowest, next] = begun.toSorted((a, b) => shareOf(a) - shareOf(b));
  if (!lowest || !next || shareOf(lowest) === shareOf(next)) return t`事業ごとの進み具合`;
  return t`修了した人の割合が最も低いのは「${lowest.name}」`;
}

const Name = ({ programme, name, startsOn, endsOn }: Own) => (
  <>
    <Link to={`/programmes/${programme}/learners`}>{name}</Link>
    <span className="row-note">
      <span>{period(startsOn, endsOn)}</span>
    </span>
  </>
);

function Completed({ name, counts }: Own) {
  const [done, all] = [people(counts.completed), people(counts.enrolled)];
  if (counts.enrolled === 0) return done;
  return (
    <>
      {done}
      <progress className="share" max={counts.enrolled} value={counts.completed} aria-label={t`${name}の修了`}>
        {t`${all}のうち${done}`}
      </progress>
    </>
  );
}

const Late = ({ programme, late }: Own) =>
  late === 0 ? people(0) : <Link to={`/programmes/${programme}/learners`}>{people(late)}</Link>;

function Seats({ programme, seats }: Own) {
  if (!seats) return t`なし`;
  const { granted, named } = seats;
  return <Link to={`/programmes/${programme}/seats`}>{t`${named}／${granted}席`}</Link>;
}
