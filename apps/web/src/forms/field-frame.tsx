import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';

interface Props {
  id: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean | undefined;
  mistake: string | undefined;
  children: ReactNode;
}

/** Label, what helps, what is wrong, the input: in this order, which is the order of reading. */
export function FieldFrame({ id, label, hint, optional, mistake, children }: Props) {
  return (
    <div className={mistake ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <OptionalMark />}
      </label>
      <FieldWords id={id} hint={hint} mistake={mistake} />
      {children}
    </div>
  );
}

/** The same around several inputs that are one question. The hint stands in the legend: so it is read out everywhere. */
export function FieldGroup({ id, label, hint, optional, mistake, children }: Props) {
  return (
    <fieldset className={mistake ? 'field field-wrong' : 'field'} aria-describedby={mistake && `${id}-mistake`}>
      <legend>
        {label}
        {optional && <OptionalMark />}
        {hint && <span className="field-hint">{hint}</span>}
      </legend>
      <FieldWords id={id} mistake={mistake} />
      {children}
    </fieldset>
  );
}

function OptionalMark() {
  return <span className="field-optional">{t`任意`}</span>;
}

function FieldWords({ id, hint, mistake }: { id: string; hint?: string | undefined; mistake: string | undefined }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {mistake && (
        <p id={`${id}-mistake`} className="mistake">
          {mistake}
        </p>
      )}
    </>
  );
}
