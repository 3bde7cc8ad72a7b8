import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Audience, ProgrammeId } from '#contracts';
import { listSharedReasons } from '#operations/progress';
import { listQuery } from '../api/queries.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { ReasonWords } from '../components/reason-words.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { Listed } from '../shell/listed.js';

/** The reasons that a manager may read, each in its author's words. */
export function SharedReasons({ programme, audience }: { programme: ProgrammeId; audience: Audience }) {
  const query = useInfiniteQuery(listQuery(listSharedReasons, { programme }));
  return (
    <section aria-labelledby="shared" className="section">
      <h2 id="shared">{t`見せてくれた人`}</h2>
      <Listed
        query={query}
        empty={
          <EmptyState title={t`読める学ぶ理由は、まだありません。`}>
            <p>
              {audience === 'staff'
                ? t`受講者が自分のホームで書き、「上司に見せる」を選ぶと、ここに出ます。`
                : t`上司に見せられるのは、庁内職員の事業だけです。`}
            </p>
          </EmptyState>
        }
      >
        {(items) =>
          items.map((one) => {
            const on = dayLabel(dayOf(one.statedAt));
            return (
              <Card key={one.enrolment} title={one.name} to={`/people/${one.person}`}>
                <ReasonWords reason={one} />
                <p className="reason-note">{t`${on}に書きました。`}</p>
              </Card>
            );
          })
        }
      </Listed>
    </section>
  );
}
