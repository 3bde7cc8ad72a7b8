import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { listMembers } from '#contracts/registry';
import { DataTable } from '../components/data-table.js';
import { Notice } from '../components/notice.js';
import { Tag } from '../components/tag.js';
import { dayLabel, today } from '../texts/dates.js';
import { municipalities, programmes } from '../texts/figures.js';
import type { NetworkOverview } from './reports.js';

export type Member = OutputOf<typeof listMembers>['items'][number];

const QUIET_DAYS = 90;
const LISTED = 100;
const DAY_MS = 86_400_000;

/** Nobody has done anything there for ninety days, nor was it admitted since. */
export const quiet = ({ lastActOn, admittedOn }: Member): boolean =>
  Date.parse(today()) - Date.parse(lastActOn ?? admittedOn) >= QUIET_DAYS * DAY_MS;

interface Props {
  all: readonly Member[];
  withProgrammes: NetworkOverview['members'];
}

/** Members that are quiet, or have no programme this year, those that were away longest first. */
export function Members({ all, withProgrammes }: Props) {
  const counts = new Map<string, number>(withProgrammes.map((one) => [one.municipality, one.programmes]));
  const wanting = all
    .filter((member) => quiet(member) || !counts.has(member.municipality))
    .toSorted((a, b) => ((a.lastActOn ?? '') < (b.lastActOn ?? '') ? -1 : 1));
  const rest = municipalities(wanting.length - LISTED);
  return (
    <section aria-labelledby="members" className="section">
      <h2 id="members">{titleOf(all.length, wanting.length)}</h2>
      {wanting.length === 0 ? (
        <Notice kind="done">
          <p>{t`すべての参加自治体に、今年度の事業と、90日以内の動きがあります。`}</p>
        </Notice>
      ) : (
        <>
          <p>{t`「動き」は、その自治体のだれかがサインインや登録などをした最後の日です。`}</p>
          <DataTable
            labelledBy="members"
            rows={wanting.slice(0, LISTED)}
            keyOf={({ municipality }) => municipality}
            columns={[
              { head: t`自治体`, cell: ({ name }) => name },
              {
                head: t`今年度の事業`,
                numeric: true,
                cell: ({ municipality }) => programmes(counts.get(municipality) ?? 0),
              },
              {
                head: t`最後の動き`,
                cell: ({ lastActOn }) => (lastActOn === null ? t`まだありません` : dayLabel(lastActOn)),
              },
              { head: t`参加した日`, cell: ({ admittedOn }) => dayLabel(admittedOn) },
              {
                head: t`状態`,
                cell: (member) => (
                  <>
                    {quiet(member) && <Tag kind="warning">{t`90日以上動きなし`}</Tag>}
                    {!counts.has(member.municipality) && <Tag>{t`今年度の事業なし`}</Tag>}
                  </>
                ),
              },
            ]}
          />
          {wanting.length > LISTED && <p>{t`ほかに${rest}あります。`}</p>}
        </>
      )}
    </section>
  );
}

function titleOf(all: number, wanting: number): string {
  const [of, some] = [municipalities(all), municipalities(wanting)];
  return wanting === 0 ? t`参加${of}の動き` : t`参加${of}のうち、${some}に声をかけたい`;
}
