import type { Figure } from './figure.js';
import { Value } from './value.js';

/** Figures side by side, each with the sentence that says what it counts. */
export function FigureList({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ name, value, how }) => (
        <div key={name} className="figure">
          <dt className="font-bold">{name}</dt>
          <dd className="figure-value">
            <Value text={value} />
          </dd>
          <dd className="text-solid-gray-700">{how}</dd>
        </div>
      ))}
    </dl>
  );
}
