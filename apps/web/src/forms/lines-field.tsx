import { useState } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { FieldFrame } from './field-frame.js';
import { described, useField, type FieldProps } from './use-field.js';

/** Several short texts, a line for each. */
export function LinesField<Values extends FieldValues>(props: FieldProps<Values> & { rows?: number }) {
  const { form, name, label, hint, optional, rows = 3 } = props;
  const { id, mistake } = useField(props, 'text');
  const { field } = useController({ control: form.control, name });
  const given: readonly string[] = field.value ?? [];
  const [typed, setTyped] = useState(given.join('\n'));
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} mistake={mistake}>
      <textarea
        {...described(id, hint, mistake)}
        id={id}
        rows={rows}
        value={typed}
        ref={field.ref}
        onBlur={field.onBlur}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          field.onChange(linesOf(currentTarget.value));
        }}
        className="input input-full"
      />
    </FieldFrame>
  );
}

/** Nothing typed is nothing. */
function linesOf(typed: string): string[] | undefined {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 ? lines : undefined;
}
