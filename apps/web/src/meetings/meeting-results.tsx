import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { countMeetingResults } from '#operations/exchange';
import { readQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Answer } from '../shell/answer.js';
import { municipalities, people, programmes } from '../texts/figures.js';
import { meetingHelps, timesFelt } from './feedback.js';
import { type meetingOf } from './meetings.js';
import { actionOutcomes } from './table.js';
import { nameIn } from '../texts/network.js';

/** What was said of a meeting and became of it, counted. `all`: also what few municipalities said. */
export function MeetingResults({ meeting, all }: { meeting: ReturnType<typeof meetingOf>; all: boolean }) {
  const query = useQuery(readQuery(countMeetingResults, { meeting }));
  return (
    <section className="section" aria-labelledby="results">
      <h2 id="results">{t`アンケートと、やってみることの数`}</h2>
      {!all && <p>{t`答えた自治体が分からないよう、3つ以上の自治体が答えたことだけを表示しています。`}</p>}
      <Answer query={query}>
        {({ answered, scale, satisfaction, helped, time, actions }) => {
          const rows = [
            ...satisfaction.map(({ points, ...rest }) => ({ what: t`満足度 ${scale}点中${points}点`, ...asked(rest) })),
            ...helped.map(({ help, ...rest }) => ({
              what: t`役に立った：${nameIn(meetingHelps(), help)}`,
              ...asked(rest),
            })),
            ...time.map(({ time: felt, ...rest }) => ({ what: t`時間：${nameIn(timesFelt(), felt)}`, ...asked(rest) })),
            ...actions.map(({ said, count, municipalities: bodies }) => ({
              what: t`やってみること：${said === null ? t`まだ答えていない` : nameIn(actionOutcomes(), said)}`,
              count: programmes(count),
              bodies: municipalities(bodies),
            })),
          ];
          const told = people(answered);
          if (rows.length === 0) return <EmptyState title={t`表示できる答えは、まだありません。`} />;
          return (
            <>
              <p>{t`${told}がアンケートに答えました。`}</p>
              <DataTable
                labelledBy="results"
                rows={rows}
                keyOf={({ what }) => what}
                columns={[
                  { head: t`答え`, cell: ({ what }) => what },
                  { head: t`数`, cell: ({ count }) => count, numeric: true },
                  { head: t`自治体`, cell: ({ bodies }) => bodies, numeric: true },
                ]}
              />
            </>
          );
        }}
      </Answer>
    </section>
  );
}

const asked = ({ count, municipalities: bodies }: { count: number; municipalities: number }) => ({
  count: people(count),
  bodies: municipalities(bodies),
});
