import type { InputHTMLAttributes } from 'react';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
  id: string;
  label: string;
  mistake: string | undefined;
  onChange: (value: string) => void;
};

/** A labelled input; what is wrong with it stands between label and input, in the words of the summary. */
export function TextField({ id, label, mistake, onChange, ...input }: Props) {
  return (
    <div className={mistake ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {mistake && (
        <p id={`${id}-mistake`} className="mistake">
          {mistake}
        </p>
      )}
      <input
        {...input}
        id={id}
        name={id}
        aria-invalid={mistake ? true : undefined}
        aria-describedby={mistake ? `${id}-mistake` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
