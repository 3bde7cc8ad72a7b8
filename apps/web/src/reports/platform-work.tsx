import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { listFailures } from '#operations/registry';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { FigureList } from '../components/figure-list.js';
import { figure } from '../components/figure.js';
import { Answer } from '../shell/answer.js';
import { programmes as cases } from '../texts/figures.js';
import type { NetworkOverview } from './reports.js';

/** Whether the platform has worked off everything: reports that wait, and what it gave up. */
export function PlatformWork({ waiting }: { waiting: NetworkOverview['waiting'] }) {
  // Not under the key of the list, page after page, of `/dead-letters`.
  const failures = useQuery({ ...readQuery(listFailures, {}), queryKey: [listFailures.name, 'first page'] });
  const reports = waiting.programmes + waiting.municipalities + waiting.years;
  return (
    <section aria-labelledby="platform-work" className="section">
      <h2 id="platform-work">{t`集計と処理の状態`}</h2>
      <Answer query={failures}>
        {({ items, furtherJobs, nextCursor, silent }) => {
          const found = cases(items.length + furtherJobs);
          const isMore = nextCursor !== null || silent.length > 0;
          return (
            <>
              <FigureList
                figures={[
                  figure(
                    t`集計を待つ報告`,
                    cases(reports),
                    t`すべての自治体の報告のうち、新しい記録がまだ入っていないものの数です。`,
                  ),
                  figure(
                    t`処理できなかったもの`,
                    isMore ? t`${found}以上` : found,
                    t`何度試しても処理できず、わきに置いたものの数です。`,
                  ),
                ]}
              />
              {(items.length > 0 || isMore) && (
                <ButtonRow>
                  <ButtonLink to="/dead-letters">{t`処理できなかったものを見る`}</ButtonLink>
                </ButtonRow>
              )}
            </>
          );
        }}
      </Answer>
    </section>
  );
}
