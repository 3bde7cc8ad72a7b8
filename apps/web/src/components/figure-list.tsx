import type { Figure } from './figure.js';
import { Value } from './value.js';

/** Figures side by side, each with the sentence that says what it counts. The first `leading` are those that matter most. */
export function FigureList({ figures, leading = 0 }: { figures: readonly Figure[]; leading?: number }) {
  return (
    <dl className="figures">
      {figures.map(({ name, value, how }, place) => (
        <div key={name} className={place < leading ? 'figure figure-leading' : 'figure'}>
          <dt>{name}</dt>
          <dd className="figure-value">
            <Value text={value} />
          </dd>
          <dd className="figure-how">{how}</dd>
        </div>
      ))}
    </dl>
  );
}
