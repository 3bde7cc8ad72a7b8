import { t } from '@lingui/core/macro';
import type { LogicModel as Model } from '#contracts/progress';
import { logicParts } from './plan-input.js';
import { logicPartName } from './words.js';

/** From what goes in to what it changes, side by side where there is room. */
export function LogicModel({ model }: { model: Model }) {
  return (
    <section className="section" aria-labelledby="logic">
      <h2 id="logic">{t`ロジックモデル`}</h2>
      <ol className="logic-model">
        {logicParts.map((part) => (
          <li key={part}>
            <h3>{logicPartName(part)}</h3>
            {model[part].length === 0 ? (
              <p>{t`まだ書かれていません。`}</p>
            ) : (
              <ul className="list">
                {model[part].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
