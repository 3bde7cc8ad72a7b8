import { FigureList, type Beside } from '../components/figure-list.js';
import type { Figure } from '../components/figure.js';

interface Props {
  id: string;
  title: string;
  figures: readonly Figure[];
  leading?: number;
  beside?: ((figure: Figure) => Beside) | undefined;
}

export function FigureSection({ id, title, figures, leading = 0, beside }: Props) {
  return (
    <section aria-labelledby={id} className="section">
      <h2 id={id}>{title}</h2>
      <FigureList figures={figures} leading={leading} beside={beside} />
    </section>
  );
}
