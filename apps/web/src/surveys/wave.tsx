import { t } from '@lingui/core/macro';
import { EmptyState } from '../components/empty-state.js';
import { figure } from '../components/figure.js';
import { FigureList } from '../components/figure-list.js';
import { Tag } from '../components/tag.js';
import { people, percent } from '../texts/figures.js';
import { ItemResults } from './item-results.js';
import { waveName, type WaveResult } from './surveys.js';

/** One wave: how many were invited and answered, then each question. */
export function Wave({ wave }: { wave: WaveResult }) {
  const { title, invited, answered, responseRate, anonymous, items } = wave;
  const id = `wave-${wave.wave}`;
  const name = waveName(wave.wave);
  const [all, some] = [people(invited), people(answered)];
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{t`${name}：${title}`}</h2>
      {anonymous && (
        <p>
          <Tag>{t`匿名`}</Tag>
          {t`人数が少ない結果は、だれの答えか分からないように「―」にしています。`}
        </p>
      )}
      <FigureList
        leading={1}
        figures={[
          figure(t`回収率`, percent(responseRate), t`回答 ${some} ÷ 案内 ${all}。`),
          figure(t`案内`, all, t`時期が来て、案内した人の数です。`),
          figure(t`回答`, some, t`答えた人の数です。`),
        ]}
      />
      {answered === 0 ? (
        <EmptyState title={t`答えは、まだありません。`}>
          <p>{invited === 0 ? t`時期が来た人から、順に案内します。` : t`答えが届くと、ここに結果が出ます。`}</p>
        </EmptyState>
      ) : (
        items.map((item) => <ItemResults key={item.item + item.row} wave={wave} item={item} />)
      )}
    </section>
  );
}
