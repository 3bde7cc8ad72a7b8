import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { ProgrammeId } from '#contracts';
import { countReasons, getProgrammeStanding, listChallenges } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { people } from '../texts/figures.js';
import { outcomeOfReason } from '../texts/names.js';

/** How many learn for which challenge, and for how many it came true. */
export function ReasonCounts({ programme }: { programme: ProgrammeId }) {
  const isOffice = useMe().desk?.work === 'office';
  const query = useQuery(readQuery(countReasons, { programme }));
  const enrolled = useQuery(readQuery(getProgrammeStanding, { programme })).data?.all.enrolled;
  const challenges = useQuery(readQuery(listChallenges, {})).data?.challenges;
  return (
    <section aria-labelledby="counts" className="section">
      <h2 id="counts">{t`取り組む課題と人数`}</h2>
      {challenges?.length === 0 && (
        <Notice>
          <p>{t`受講者が選ぶ課題が、まだ決まっていません。決めると、何のために学ぶ人が多いかが分かります。`}</p>
        </Notice>
      )}
      {isOffice && (
        <ButtonRow>
          <ButtonLink to="/challenges">{t`自治体の課題を決める`}</ButtonLink>
        </ButtonRow>
      )}
      <Answer query={query}>
        {({ stated, challenges: counts }) => {
          if (stated === 0)
            return (
              <EmptyState title={t`学ぶ理由を書いた人は、まだいません。`}>
                <p>{t`受講者のホームで、学び始めるときに聞いています。`}</p>
              </EmptyState>
            );
          const [all, wrote] = [people(enrolled ?? null), people(stated)];
          return (
            <>
              <p>
                {enrolled === undefined ? t`${wrote}が書きました。` : t`受講者${all}のうち、${wrote}が書きました。`}
              </p>
              <DataTable
                labelledBy="counts"
                rows={counts}
                keyOf={({ key }) => key ?? ''}
                columns={[
                  { head: t`課題`, cell: ({ label }) => label ?? t`どれでもない` },
                  { head: t`学ぶ人`, numeric: true, cell: (one) => people(one.people) },
                  ...(['yes', 'partly', 'not-yet'] as const).map((outcome) => ({
                    head: outcomeOfReason(outcome),
                    numeric: true,
                    cell: (one: (typeof counts)[number]) => people(one.reviewed[outcome]),
                  })),
                ]}
              />
              <p className="reason-note">{t`実現したかどうかは、学び終えた人の答えです。`}</p>
            </>
          );
        }}
      </Answer>
    </section>
  );
}
