import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  title: string;
  /** Where the title leads. */
  to?: string;
  tags?: ReactNode;
  children?: ReactNode;
  /** What can be done with it. */
  actions?: ReactNode;
}

/** One thing of several: its name, a few words, what can be done with it. */
export function Card({ title, to, tags, children, actions }: Props) {
  return (
    <article className="card">
      {tags && <p className="card-tags">{tags}</p>}
      <h3 className="card-title">{to ? <Link to={to}>{title}</Link> : title}</h3>
      {children}
      {actions && <div className="card-actions">{actions}</div>}
    </article>
  );
}

/** Cards side by side, below each other where it is narrow. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="card-grid">{children}</div>;
}
