import { t } from '@lingui/core/macro';
import { ChartFrame } from '../components/chart-frame.js';
import { DataTable } from '../components/data-table.js';
import { figure } from '../components/figure.js';
import { FigureList } from '../components/figure-list.js';
import { Progress } from '../components/progress.js';
import { Steps } from '../components/steps.js';
import { masked, minutes, people, percent } from '../texts/figures.js';
import { Specimen } from './specimen.js';

/** 修了 12, 開始 20. */
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 120"><path fill="#7096f8" d="M0 10h600v40H0z"/><path fill="#0017c1" d="M0 60h360v40H0z"/></svg>';

export function Figures() {
  const [done, all] = [people(12), people(20)];
  return (
    <>
      <Specimen title={t`数字`}>
        <FigureList
          leading={2}
          figures={[
            figure(
              t`修了率`,
              percent(60),
              t`修了 ${done} ÷ 開始 ${all}。学習を始めた人のうち、すべてのコースを終えた人の割合です。`,
            ),
            figure(t`修了`, done, t`すべてのコースを終えた人の数です。`),
            figure(t`就職者数`, masked, t`人数が少ないため、数字を出していません。`),
            figure(t`就職率`, percent(null), t`割合のもとになる人が、まだいません。`),
            figure(t`学習時間`, minutes(33217), t`期間中に記録された学習時間の合計です。`),
          ]}
        />
      </Specimen>
      <Specimen title={t`グラフと、その数字`}>
        <ChartFrame
          svg={drawing}
          failed={false}
          label={t`グラフ`}
          alt={t`開始 ${all}、修了 ${done} の棒グラフ。同じ数字が次の表にあります。`}
        >
          <h3 id="chart-table">{t`グラフと同じ数字`}</h3>
          <DataTable
            labelledBy="chart-table"
            rows={[{ done, all }]}
            keyOf={() => 'only'}
            columns={[
              { head: t`コース`, cell: () => t`はじめての自治体DX` },
              { head: t`開始`, numeric: true, cell: (row) => row.all },
              { head: t`修了`, numeric: true, cell: (row) => row.done },
            ]}
          />
        </ChartFrame>
        <h3 id="failed-chart">{t`描けなかったとき`}</h3>
        <ChartFrame svg={undefined} failed label="" alt="">
          {null}
        </ChartFrame>
      </Specimen>
      <Specimen title={t`進み具合`}>
        <Progress label={t`取り込み`} value={300} max={1000} text={t`1,000行のうち300行`} />
        <Steps label={t`名簿の取り込み`} steps={[t`ファイルを選ぶ`, t`内容を確かめる`, t`取り込む`]} current={1} />
      </Specimen>
    </>
  );
}
