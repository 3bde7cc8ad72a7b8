import { Link } from 'react-router';
import { Value } from '../components/value.js';

/** A figure in a table, and the page of whom it counts where there is one. */
export function OpenedValue({ text, to }: { text: string; to: string | undefined }) {
  const value = <Value text={text} />;
  return to === undefined ? value : <Link to={to}>{value}</Link>;
}
