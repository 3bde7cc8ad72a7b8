import { useId } from 'react';

/** How far something is, with its words: the bar alone tells it to nobody who cannot see it. */
export function Progress({ label, value, max, text }: { label: string; value: number; max: number; text: string }) {
  const id = useId();
  return (
    <div className="progress">
      <p className="progress-words">
        <label htmlFor={id}>{label}</label>
        <span>{text}</span>
      </p>
      <progress id={id} value={value} max={Math.max(max, 1)}>
        {text}
      </progress>
    </div>
  );
}
