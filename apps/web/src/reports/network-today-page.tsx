import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { listMembers } from '#operations/registry';
import { getNetworkOverview } from '#operations/reporting';
import { everyItem } from '../api/every-item.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { FigureList } from '../components/figure-list.js';
import { isDemo } from '../session/desks.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { fiscalYearLabel, fiscalYearOf } from '../texts/dates.js';
import { municipalities, programmes } from '../texts/figures.js';
import { Audiences } from './audiences.js';
import { Disclosure } from './disclosure.js';
import { Freshness } from './freshness.js';
import { Members, quiet, type Member } from './members.js';
import { networkFigures } from './municipality-figures.js';
import { PlatformWork } from './platform-work.js';
import { reportQuery } from './report-query.js';
import type { NetworkOverview } from './reports.js';
import { Signs } from './signs.js';
import { useNewCounts } from './use-new-counts.js';

const membersQuery = { queryKey: [listMembers.name, 'all'], queryFn: () => everyItem(listMembers, {}) };

/** The secretariat's first page: how the year stands, which members need somebody, what the platform could not do. */
export function NetworkTodayPage() {
  const fiscalYear = fiscalYearOf(new Date());
  const overview = useQuery(reportQuery(getNetworkOverview, { fiscalYear }));
  const members = useQuery(membersQuery);
  useNewCounts(`/reports/network/events?fiscalYear=${fiscalYear}`, overview.data?.version, [getNetworkOverview]);
  const { data } = overview;
  return (
    <Page
      title={t`ネットワークのいま`}
      {...(data && members.data && { lead: findingOf(data, members.data) })}
      demo={members.data?.some(({ municipality }) => isDemo(municipality)) ?? false}
    >
      <Answer query={overview}>
        {(report) => (
          <>
            <Freshness report={report} />
            <Disclosure disclosure="masked" />
            <section aria-labelledby="figures" className="section">
              <h2 id="figures">{yearTitle(fiscalYear)}</h2>
              <FigureList figures={networkFigures(report.figures).slice(0, 5)} leading={5} />
              <ButtonRow>
                <ButtonLink to={`/network?fiscalYear=${fiscalYear}`}>{t`ネットワーク全体の報告を見る`}</ButtonLink>
              </ButtonRow>
            </section>
            {report.audiences.length > 0 && <Audiences report={report} />}
            <Answer query={members}>{(all) => <Members all={all} withProgrammes={report.members} />}</Answer>
            <PlatformWork waiting={report.waiting} />
            <Signs />
          </>
        )}
      </Answer>
    </Page>
  );
}

function yearTitle(fiscalYear: number): string {
  const year = fiscalYearLabel(fiscalYear);
  return t`${year}の合計`;
}

/** What stands out, in a sentence. */
function findingOf({ fiscalYear, figures, members }: NetworkOverview, all: readonly Member[]): string {
  const silent = all.filter((member) => quiet(member)).length;
  const [year, admitted, active, opened, still] = [
    fiscalYearLabel(fiscalYear),
    municipalities(all.length),
    municipalities(members.length),
    programmes(figures.programmes),
    municipalities(silent),
  ];
  const first = t`${year}は、参加${admitted}のうち${active}が、${opened}の事業を開いています。`;
  return silent === 0 ? first : `${first}${t`90日以上動きのない自治体が、${still}あります。`}`;
}
