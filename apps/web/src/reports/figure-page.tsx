import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import type { BreakdownBy } from '#contracts/reporting';
import { getProgrammeBreakdown, getProgrammeReport } from '#operations/reporting';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { breakdownName, rowName } from './breakdown-words.js';
import { FigureRows } from './figure-rows.js';
import { wordsOf } from './figure-words.js';
import { noReportYet } from './no-report-yet.js';
import { reportQuery } from './report-query.js';
import type { Cell } from './rows-address.js';

/** One figure of a programme: how it is counted, and whom. */
export function FigurePage() {
  const { desk } = useMe();
  const { id = '', figure = '' } = useParams();
  const [search] = useSearchParams();
  const [by, of] = [search.get('by') as BreakdownBy | null, search.get('of')];
  const cell: Cell | undefined = by !== null && of !== null ? { by, of } : undefined;
  const query = useQuery(reportQuery(getProgrammeReport, { programme: id }));
  const section = useSection(id, cell);
  const { programme } = query.data ?? {};
  const name = query.data ? wordsOf(query.data, figure).name : undefined;
  return (
    <Page
      title={name ? t`${name}に数えたもの` : t`数字の元になった記録`}
      {...(section && { lead: section })}
      trail={programme ? [{ to: `/programmes/${id}`, label: reportOf(programme.name) }] : []}
      demo={isDemo(programme?.municipality ?? desk?.municipality)}
    >
      <Answer query={query} instead={noReportYet()}>
        {(report) => <FigureRows report={report} place={figure} cell={cell} />}
      </Answer>
    </Page>
  );
}

const reportOf = (name: string): string => t`${name}の成果`;

/** Which part of the programme, where it is not the whole. */
function useSection(programme: string, cell: Cell | undefined): string | undefined {
  const query = useQuery({
    ...reportQuery(getProgrammeBreakdown, { programme, by: cell?.by ?? 'month' }),
    enabled: cell !== undefined,
  });
  const row = query.data?.rows.find(({ key }) => key === cell?.of);
  if (!cell || !row) return undefined;
  const [kind, which] = [breakdownName(cell.by), rowName(cell.by, row)];
  return t`${kind}：${which}`;
}
