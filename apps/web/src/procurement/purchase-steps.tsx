import { t } from '@lingui/core/macro';
import type { Purchase } from '#contracts/procurement';
import { Folded } from '../components/folded.js';
import { useMe } from '../session/me.js';
import { dayLabel } from '../texts/dates.js';
import { nameIn } from '../texts/network.js';
import { PurchaseActs } from './purchase-acts.js';
import { leads, states } from './purchases.js';

interface Props {
  purchase: Purchase;
  /** Something was done: the sentence that says so. */
  after: (sentence: string) => Promise<void>;
}

/** The states of a purchase in their order, each with the day on which it was reached, and who takes it further. */
export function PurchaseSteps({ purchase, after }: Props) {
  const { desk } = useMe();
  const { state, steps, leadName } = purchase;
  const all = states();
  const current = all.findIndex(({ value }) => value === state);
  const next = all[current + 1];
  const nextName = next?.label ?? '';
  const reached = new Map(steps.map((step) => [step.state, step.on]));
  const [name, place] = [nameIn(all, state), current + 1];
  return (
    <section className="section" aria-labelledby="steps">
      <h2 id="steps">{t`段階`}</h2>
      <Folded summary={t`いまは「${name}」です（11段階の${place}）。`}>
        <ol className="steps steps-many" aria-labelledby="steps">
          {all.map(({ value, label }, at) => {
            const on = reached.get(value);
            return (
              <li
                key={value}
                className={at === current ? 'steps-current' : at < current ? 'steps-done' : 'steps-ahead'}
                aria-current={at === current ? 'step' : undefined}
              >
                <span className="steps-number" aria-hidden="true">
                  {at + 1}
                </span>
                <span>
                  {label}
                  {at < current && <span className="sr-only">{t`（済み）`}</span>}
                  {on !== undefined && <span className="steps-day">{dayLabel(on)}</span>}
                </span>
              </li>
            );
          })}
        </ol>
      </Folded>
      {next && <p>{t`次の「${nextName}」に進めるのは、代表団体（${leadName}）と事務局です。`}</p>}
      {next && leads(purchase, desk) && <PurchaseActs purchase={purchase} next={next.value} after={after} />}
    </section>
  );
}
