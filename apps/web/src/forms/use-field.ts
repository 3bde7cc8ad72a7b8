import { useEffect } from 'react';
import type { FieldError, FieldPath, FieldValues } from 'react-hook-form';
import { sentenceOf, type FieldKind } from './sentences.js';
import type { FormOf } from './use-form.js';

/** What every field takes. */
export interface FieldProps<Values extends FieldValues> {
  form: FormOf<Values>;
  name: FieldPath<Values>;
  label: string;
  /** What helps to fill it in; read out with the field. */
  hint?: string | undefined;
  /** May be left empty; says so beside the label. */
  optional?: boolean | undefined;
  /** Sentences of its own for some mistakes, by code: `{ 'invalid-format': t`…` }`. */
  mistakes?: Readonly<Record<string, string>> | undefined;
}

/** Makes a field known to its form; gives its id and what is wrong with it. */
export function useField<Values extends FieldValues>(props: FieldProps<Values>, kind: FieldKind) {
  const { form, name, label, mistakes } = props;
  const id = `${form.id}${name}`;
  const sentence = (error: FieldError) => mistakes?.[error.type] ?? sentenceOf(error, label, kind);
  const { fields } = form;
  useEffect(() => {
    const known = fields.current;
    known.set(name, { id, sentence });
    return () => void known.delete(name);
  });
  const error = form.errorOf(name);
  return { id, mistake: error && sentence(error) };
}

/** The attributes by which an input says that it is wrong, and where the words are. */
export function described(id: string, hint: unknown, mistake: string | undefined) {
  const words = [hint ? `${id}-hint` : '', mistake ? `${id}-mistake` : ''].filter(Boolean).join(' ');
  return { 'aria-invalid': mistake ? true : undefined, 'aria-describedby': words || undefined };
}
