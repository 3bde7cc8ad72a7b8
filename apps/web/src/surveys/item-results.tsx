import { t } from '@lingui/core/macro';
import { DataTable } from '../components/data-table.js';
import { Value } from '../components/value.js';
import { mean, people, percent } from '../texts/figures.js';
import type { ItemResult, WaveResult } from './surveys.js';

/** How one question was answered. Beside every figure stands how many answered of how many. */
export function ItemResults({ wave, item }: { wave: WaveResult; item: ItemResult }) {
  const { text, type, answered, max, distribution, texts } = item;
  const id = `${wave.wave}-${item.item}-${item.row ?? ''}`;
  const [some, all, share] = [people(answered), people(wave.invited), percent(wave.responseRate)];
  return (
    <article className="survey-result" aria-labelledby={id}>
      <h3 id={id}>{text}</h3>
      <p className="survey-base">
        {max !== null && (
          <strong>
            {t`平均`} <Value text={mean(item.mean, max)} />
          </strong>
        )}
        <span>{t`回答 ${some}／案内 ${all}（回収率 ${share}）`}</span>
      </p>
      {type === 'text' ? (
        <Texts texts={texts} />
      ) : (
        <DataTable
          labelledBy={id}
          rows={distribution}
          keyOf={({ key }) => key}
          columns={[
            { head: t`答え`, cell: (one) => (max === null ? one.text : scaleText(one)) },
            { head: t`人数`, numeric: true, cell: (one) => <Value text={people(one.people)} /> },
          ]}
        />
      )}
    </article>
  );
}

const scaleText = ({ key, text }: { key: string; text: string }): string =>
  text === '' || text === key ? t`${key}点` : t`${key}点：${text}`;

function Texts({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return <p>{t`書かれた答えは、ありません。`}</p>;
  return (
    <details className="more">
      <summary>{t`書かれた答えを読む`}</summary>
      <ul className="list">
        {texts.map((text, place) => (
          <li key={place}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
