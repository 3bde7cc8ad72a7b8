import type { ReactNode } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { FieldGroup } from './field-frame.js';
import type { Option } from './select.js';
import { useField, type FieldProps } from './use-field.js';

type Props<Values extends FieldValues> = FieldProps<Values> & { options: readonly Option[] };

/** One of a few. The first has the id by which the summary leads here. */
export function Radios<Values extends FieldValues>(props: Props<Values>) {
  const { form, name, label, hint, optional, options } = props;
  const { id, mistake } = useField(props, 'choice');
  const { field } = useController({ control: form.control, name });
  return (
    <FieldGroup id={id} label={label} hint={hint} optional={optional} mistake={mistake}>
      {options.map((option, place) => (
        <Choice key={option.value} option={option}>
          <input
            type="radio"
            name={`${form.id}${name}`}
            value={option.value}
            checked={field.value === option.value}
            onChange={() => field.onChange(option.value)}
            onBlur={field.onBlur}
            id={place === 0 ? id : undefined}
          />
        </Choice>
      ))}
    </FieldGroup>
  );
}

/** Any number of a few. */
export function Checkboxes<Values extends FieldValues>(props: Props<Values>) {
  const { form, name, label, hint, optional, options } = props;
  const { id, mistake } = useField(props, 'list');
  const { field } = useController({ control: form.control, name });
  const chosen: readonly string[] = field.value ?? [];
  const offered = options.map((option) => option.value);
  // What is no option any more stays chosen until somebody says otherwise.
  const besides = chosen.filter((one) => !offered.includes(one));
  const toggle = (value: string, on: boolean) =>
    field.onChange([...besides, ...offered.filter((one) => (one === value ? on : chosen.includes(one)))]);
  return (
    <FieldGroup id={id} label={label} hint={hint} optional={optional} mistake={mistake}>
      {options.map((option, place) => (
        <Choice key={option.value} option={option}>
          <input
            type="checkbox"
            name={name}
            value={option.value}
            checked={chosen.includes(option.value)}
            onChange={(event) => toggle(option.value, event.currentTarget.checked)}
            onBlur={field.onBlur}
            id={place === 0 ? id : undefined}
          />
        </Choice>
      ))}
    </FieldGroup>
  );
}

/** Yes or no. */
export function Checkbox<Values extends FieldValues>(props: FieldProps<Values>) {
  const { form, name, label, hint } = props;
  const { id, mistake } = useField(props, 'check');
  return (
    <div className={mistake ? 'field field-wrong' : 'field'}>
      {mistake && (
        <p id={`${id}-mistake`} className="mistake">
          {mistake}
        </p>
      )}
      <Choice option={{ value: '', label, ...(hint && { hint }) }}>
        <input {...form.register(name)} type="checkbox" id={id} aria-invalid={mistake ? true : undefined} />
      </Choice>
    </div>
  );
}

/** The whole line can be touched. */
function Choice({ option, children }: { option: Option; children: ReactNode }) {
  return (
    <label className="check">
      {children}
      <span>
        {option.label}
        {option.hint && <span className="field-hint">{option.hint}</span>}
      </span>
    </label>
  );
}
