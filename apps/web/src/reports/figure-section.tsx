import { FigureList } from '../components/figure-list.js';
import type { Figure } from '../components/figure.js';

export function FigureSection(props: { id: string; title: string; figures: readonly Figure[]; leading?: number }) {
  const { id, title, figures, leading = 0 } = props;
  return (
    <section aria-labelledby={id} className="section">
      <h2 id={id}>{title}</h2>
      <FigureList figures={figures} leading={leading} />
    </section>
  );
}
