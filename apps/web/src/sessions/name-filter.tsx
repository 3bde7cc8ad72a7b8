import { useId } from 'react';

interface Props {
  label: string;
  typed: string;
  onType: (typed: string) => void;
}

/** Where somebody is looked for by name or kana while it is typed. */
export function NameFilter({ label, typed, onType }: Props) {
  const id = useId();
  return (
    <div className="field reception-find">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className="input input-medium"
        value={typed}
        autoComplete="off"
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
    </div>
  );
}
