import { Audience, type InputOf, type OutputOf } from '#contracts';
import type { getNetworkOverview } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { barsOf, drawChart, sentenceOf } from '../chart/index.js';
import { audienceChart, sumsBy, sumsByAudience, type NetworkRow, type SumsOfRows } from '../council-report/index.js';
import { GetNetworkReport } from '../network-report/index.js';
import { RebuildReports } from '../refresh/index.js';

type Overview = OutputOf<typeof getNetworkOverview>;

/** The network's year at a glance: what the masked rows of its report add up to, and what waits to be counted. */
@Injectable()
export class GetNetworkOverview {
  constructor(
    private readonly getting: GetNetworkReport,
    private readonly reports: RebuildReports,
  ) {}

  async execute({ fiscalYear }: InputOf<typeof getNetworkOverview>): Promise<Overview> {
    const [head, waiting] = await Promise.all([this.getting.head(fiscalYear), this.reports.count()]);
    const rows: NetworkRow[] = [];
    for await (const { row } of this.getting.rows(fiscalYear)) rows.push(row);
    const byAudience = sumsByAudience(rows);
    return {
      ...head,
      audiences: byAudience.map(({ key, ...sums }) => ({ audience: Audience.parse(key), ...sums })),
      members: sumsBy(rows, ({ municipality }) => municipality).map(({ key, programmes }) => ({
        municipality: key as NetworkRow['municipality'],
        programmes,
      })),
      ...(await picture(byAudience)),
      waiting,
    };
  }
}

async function picture(sums: readonly SumsOfRows[]): Promise<Pick<Overview, 'chart' | 'chartSentence'>> {
  const chart = audienceChart(sums);
  if (!chart) return { chart: null, chartSentence: '' };
  const bars = barsOf(chart.counted);
  const chartSentence = sentenceOf(chart.about, bars);
  return { chart: await drawChart(bars, chart.finding ?? '', chartSentence), chartSentence };
}
