import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { BenchmarkFigure, PeerGroup } from '#contracts/reporting';
import { getBenchmark } from '#operations/reporting';
import { readQuery } from '../api/queries.js';
import { send } from '../api/send.js';
import { ChartFrame } from '../components/chart-frame.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterLinks } from '../components/filter-links.js';
import { Answer } from '../shell/answer.js';
import { municipalities, percent } from '../texts/figures.js';
import { kindName, regionName } from '../texts/public-body.js';
import type { Benchmark as Answered, MunicipalityReport } from './reports.js';

/** Beside others like us: asked for once a group is chosen, for who never looks needs none of it. */
export function Benchmark({ report }: { report: MunicipalityReport }) {
  const group = useSearchParams()[0].get('peers') as PeerGroup | null;
  return (
    <section aria-labelledby="benchmark" className="section">
      <h2 id="benchmark">{t`ほかの団体との比較`}</h2>
      <p>
        {t`数字が出ているほかの団体が5つ以上あるときだけ、真ん中の半分の範囲と中央値を出します。どの団体の数字かは分かりません。`}
      </p>
      <FilterLinks
        label={t`どの団体と比べるか`}
        name="peers"
        options={[
          { value: 'all', label: t`すべての参加団体` },
          { value: 'kind', label: t`同じ種類の団体` },
          { value: 'region', label: t`同じ地域の団体` },
        ]}
        current={group ?? ''}
      />
      {group && <Compared report={report} group={group} />}
    </section>
  );
}

const tooFew = () => ({
  'too-few-to-compare': (
    <EmptyState title={t`比べられる団体が、まだ少ないため、比較を出せません。`}>
      <p>{t`数字が出ているほかの団体が5つ以上になると、ここに出ます。ほかの選び方との差が少ない団体になるときも出しません。`}</p>
    </EmptyState>
  ),
});

function Compared({ report, group }: { report: MunicipalityReport; group: PeerGroup }) {
  const { municipality: code, fiscalYear } = report;
  const query = useQuery(readQuery(getBenchmark, { code, fiscalYear, group }));
  const address = `/reports/municipalities/${code}/benchmark.svg?fiscalYear=${fiscalYear}&group=${group}`;
  const picture = useQuery({
    queryKey: ['benchmark', code, fiscalYear, group],
    queryFn: async () => (await send('GET', address)).text(),
    enabled: query.isSuccess,
  });
  return (
    <Answer query={query} instead={tooFew()}>
      {(answer) => (
        <>
          <p>
            <strong>{findingOf(answer)}</strong>
          </p>
          <ChartFrame
            svg={picture.data}
            failed={picture.isError}
            label={t`ほかの団体との比較の図`}
            alt={t`ほかの団体の真ん中の範囲と中央値に、この自治体の数字を重ねた図。同じ数字が次の表にあります。`}
          >
            <h3 id="benchmark-table">{t`ほかの団体との比較（図と同じ数字）`}</h3>
            <DataTable
              labelledBy="benchmark-table"
              rows={answer.figures}
              keyOf={({ figure }) => figure}
              columns={[
                { head: t`数字`, cell: ({ figure }) => figureName(figure) },
                { head: t`この自治体`, numeric: true, cell: ({ own }) => percent(own) },
                { head: t`真ん中の範囲`, numeric: true, cell: ({ band }) => rangeOf(band) },
                { head: t`中央値`, numeric: true, cell: ({ band }) => (band ? whole(band.median) : notShown()) },
                { head: t`ほかの団体`, numeric: true, cell: ({ others }) => othersOf(others) },
              ]}
            />
          </ChartFrame>
          <p>
            {t`この自治体の数字は庁内限りです。ほかの団体は、少人数を隠した、外に出せる数字だけで数えます。範囲と中央値は、どれか1つの団体の値にならないように、前後の値と平均した整数です。`}{' '}
            {t`満足度と就職率は、年度の事業ごとの割合の平均です。人口は台帳にないため、団体の種類（指定都市、市、町村など）で大きさを分けます。年度の途中は、進みぐあいの違いも含みます。`}
          </p>
        </>
      )}
    </Answer>
  );
}

type Figure = Answered['figures'][number];

/** Where we stand, among whom. */
function findingOf({ group, kind, region, figures }: Answered): string {
  const whom = { all: t`すべての参加団体`, kind: kindName(kind), region: regionName(region) }[group];
  const known = figures.flatMap((one) => (one.stands ? [standing(one, one.stands)] : []));
  if (known.length === 0) return t`比べる相手：${whom}。この自治体の数字は、まだありません。`;
  return t`比べる相手：${whom}。${known.join('')}`;
}

function standing({ figure, own }: Figure, stands: NonNullable<Figure['stands']>): string {
  const [name, value] = [figureName(figure), percent(own)];
  return {
    above: t`${name}は${value}で、真ん中の範囲より高くなっています。`,
    within: t`${name}は${value}で、真ん中の範囲にあります。`,
    below: t`${name}は${value}で、真ん中の範囲より低くなっています。`,
  }[stands];
}

const whole = (value: number): string => `${value}%`;
const notShown = (): string => t`出せません`;
const rangeOf = (band: Figure['band']): string => (band ? `${band.low}〜${band.high}%` : notShown());
const othersOf = (others: number | null): string => (others === null ? t`5つ未満など` : municipalities(others));

const figureName = (figure: BenchmarkFigure): string =>
  ({ completionRate: t`修了率`, satisfactionRate: t`満足度`, employmentRate: t`就職率` })[figure];
