import { t } from '@lingui/core/macro';

/** The steps of something that is done one after the other; `current` counts from 0. */
export function Steps({ label, steps, current }: { label: string; steps: readonly string[]; current: number }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, place) => (
        <li key={step} className={stateOf(place, current)} aria-current={place === current ? 'step' : undefined}>
          <span className="steps-number" aria-hidden="true">
            {place + 1}
          </span>
          <span>
            {step}
            {place < current && <span className="sr-only">{t`（済み）`}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

const stateOf = (place: number, current: number): string => {
  if (place === current) return 'steps-current';
  return place < current ? 'steps-done' : 'steps-ahead';
};
