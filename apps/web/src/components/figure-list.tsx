import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import type { Figure } from './figure.js';
import { Value } from './value.js';

/** What is told beside a figure: the page that it opens, and what it is compared with. */
export interface Beside {
  readonly to?: string | undefined;
  readonly lines?: readonly string[];
}

interface Props {
  figures: readonly Figure[];
  leading?: number;
  beside?: ((figure: Figure) => Beside) | undefined;
}

/** Figures side by side, each with the sentence that says what it counts. The first `leading` are those that matter most. */
export function FigureList({ figures, leading = 0, beside }: Props) {
  return (
    <dl className="figures">
      {figures.map((figure, place) => {
        const { to, lines = [] } = beside?.(figure) ?? {};
        return (
          <div key={figure.name} className={place < leading ? 'figure figure-leading' : 'figure'}>
            <dt>{figure.name}</dt>
            <dd className="figure-value">{to === undefined ? <Value text={figure.value} /> : opened(figure, to)}</dd>
            {lines.map((line) => (
              <dd key={line} className="figure-beside">
                {line}
              </dd>
            ))}
            <dd className="figure-how">{figure.how}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function opened({ name, value }: Figure, to: string) {
  return (
    <Link to={to} aria-label={t`${value}、${name}に数えた人や企業の一覧`}>
      <Value text={value} />
    </Link>
  );
}
