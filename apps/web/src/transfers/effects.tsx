import { plural, t } from '@lingui/core/macro';
import { Facts } from '../components/facts.js';
import { RefusalSentence } from '../texts/refusal-sentence.js';
import { pathOf, type TransferList } from './transfers.js';

/** What follows besides people moving, and which rows were not taken. */
export function Effects({ list }: { list: TransferList }) {
  const { opens, empties, managers, enrolments, refused, counts, status } = list;
  const ahead = status === 'proposed' || status === 'approved';
  const facts: (readonly [string, string])[] = [];
  if (opens.length > 0) facts.push([t`新しくできる部署`, listed(opens.map(pathOf))]);
  if (empties.length > 0) facts.push([t`だれもいなくなる部署`, listed(empties.map(({ path }) => pathOf(path)))]);
  if (managers.length > 0) facts.push([t`役割が終わる部署長`, listed(managers.map(managerName))]);
  facts.push([
    t`新しい部署長に見えるようになる受講`,
    enrolments === null ? t`いま数えられません` : plural(enrolments, { other: '#件' }),
  ]);
  return (
    <>
      {ahead && (
        <section className="section" aria-labelledby="effects">
          <h2 id="effects">{t`あわせて変わること`}</h2>
          <Facts facts={facts} />
          <p>{t`学んだ記録は、人と一緒に動きます。`}</p>
        </section>
      )}
      {refused.length > 0 && (
        <section className="section" aria-labelledby="refused">
          <h2 id="refused">{t`受け付けられない行`}</h2>
          <ul className="list">
            {refused.map(({ row, code, field }) => (
              <li key={`${row}-${field}`}>
                {field === null ? t`${row}行目：` : t`${row}行目（${field}）：`}
                <RefusalSentence code={code} />
              </li>
            ))}
          </ul>
          {counts.refused > refused.length && <p>{t`はじめの100行を表示しています。`}</p>}
        </section>
      )}
    </>
  );
}

const listed = (names: readonly string[]): string => names.join(t`、`);

function managerName({ name, ends }: TransferList['managers'][number]): string {
  const departments = listed(ends.map(({ path }) => pathOf(path)));
  return t`${name}（${departments}）`;
}
