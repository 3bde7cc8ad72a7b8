import { Link, useSearchParams } from 'react-router';

interface Props {
  label: string;
  /** The name of the choice in the address. */
  name: string;
  options: readonly { readonly value: string; readonly label: string }[];
  current: string;
}

/** Which part of something is shown; the one shown is marked. Kept in the address, beside what else stands there. */
export function FilterLinks({ label, name, options, current }: Props) {
  const [search] = useSearchParams();
  const to = (value: string) => {
    const changed = new URLSearchParams(search);
    changed.set(name, value);
    return `?${changed.toString()}`;
  };
  return (
    <nav aria-label={label} className="filter-links">
      <ul>
        {options.map((option) => (
          <li key={option.value}>
            <Link to={to(option.value)} aria-current={option.value === current ? 'true' : undefined}>
              {option.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
