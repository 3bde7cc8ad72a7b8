import type { InputHTMLAttributes, ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FieldFrame } from './field-frame.js';
import { asEmail, asNumber, asText } from './read.js';
import type { FieldKind } from './sentences.js';
import { described, useField, type FieldProps } from './use-field.js';

type Input = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'spellCheck' | 'maxLength'
>;

export interface LineProps<Values extends FieldValues> extends FieldProps<Values>, Input {
  /** How what is typed is understood (`read.ts`). */
  read?: (typed: string) => unknown;
  kind?: FieldKind;
  /** About how long the answer is. */
  size?: 'short' | 'medium' | 'full';
  /** Below the input: what became of what was typed. */
  children?: ReactNode;
}

/** A line of text. */
export function TextField<Values extends FieldValues>(props: LineProps<Values>) {
  const {
    form,
    name,
    label,
    hint,
    optional,
    mistakes: _,
    read = asText,
    kind = 'text',
    size = 'full',
    ...rest
  } = props;
  const { children, ...input } = rest;
  const { id, mistake } = useField(props, kind);
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} mistake={mistake}>
      <input
        type="text"
        {...input}
        {...form.register(name, { setValueAs: read })}
        {...described(id, hint, mistake)}
        id={id}
        className={`input input-${size}`}
      />
      {children}
    </FieldFrame>
  );
}

/** A number; full-width digits and separators are taken, too. */
export function NumberField<Values extends FieldValues>(props: FieldProps<Values>) {
  return <TextField {...props} kind="number" read={asNumber} inputMode="decimal" size="short" />;
}

/** An e-mail address. Of type text: a browser would refuse what we can convert. */
export function EmailField<Values extends FieldValues>(props: LineProps<Values>) {
  return (
    <TextField {...props} read={asEmail} inputMode="email" autoCapitalize="none" spellCheck={false} maxLength={254} />
  );
}
