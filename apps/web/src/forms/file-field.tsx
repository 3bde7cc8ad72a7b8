import { t } from '@lingui/core/macro';
import { useController, type FieldValues } from 'react-hook-form';
import { FieldFrame } from './field-frame.js';
import { described, useField, type FieldProps } from './use-field.js';

type Props<Values extends FieldValues> = FieldProps<Values> & {
  /** Which files are offered: `.csv,text/csv`. */
  accept?: string;
};

/** A file, chosen or dropped onto the box. */
export function FileField<Values extends FieldValues>(props: Props<Values>) {
  const { form, name, label, hint, optional, accept } = props;
  const { id, mistake } = useField(props, 'file');
  const { field } = useController({ control: form.control, name });
  const words = hint ?? t`ここにファイルを置くこともできます。`;
  return (
    <FieldFrame id={id} label={label} hint={words} optional={optional} mistake={mistake}>
      <input
        {...described(id, words, mistake)}
        id={id}
        type="file"
        name={name}
        accept={accept}
        ref={field.ref}
        onBlur={field.onBlur}
        onChange={(event) => field.onChange(event.currentTarget.files?.[0])}
        className="file"
      />
    </FieldFrame>
  );
}
