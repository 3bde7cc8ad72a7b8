import { t } from '@lingui/core/macro';
import type { FieldError, FieldValues } from 'react-hook-form';
import type { FormOf } from './use-form.js';

/** What is wrong with a form; `field` is the id of the input it belongs to, when it belongs to one. */
export interface Mistake {
  readonly sentence: string;
  readonly field?: string;
  /** Signing in, in another tab, makes that the same can be sent again. */
  readonly signIn?: true;
}

/** All mistakes of a form as it was sent last, in the order of its fields. */
export function mistakesOf<Values extends FieldValues>({ errors, fields, failure }: FormOf<Values>): Mistake[] {
  const found = flat(errors).map(([name, error]): Mistake => {
    const field = fields.current.get(name);
    return field
      ? { sentence: field.sentence(error), field: field.id }
      : {
          sentence: error.type === 'refused' && error.message ? error.message : t`入力できない項目があります：${name}`,
        };
  });
  const whole: Mistake[] = failure
    ? [{ sentence: failure.sentence, ...(failure.code === 'not-signed-in' && { signIn: true }) }]
    : [];
  return [...whole, ...found.toSorted(byPlace)];
}

/** `{ lessons: [{ title: error }] }` → `[['lessons.0.title', error]]` */
function flat(errors: object, above = ''): [string, FieldError][] {
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]): [string, FieldError][] => {
    if (typeof value !== 'object' || value === null) return [];
    const name = above + key;
    return isError(value) ? [[name, value]] : flat(value, `${name}.`);
  });
}

const isError = (value: object): value is FieldError => 'type' in value && typeof value.type === 'string';

function byPlace(a: Mistake, b: Mistake): number {
  const [first, second] = [a, b].map(({ field }) => (field ? document.getElementById(field) : null));
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
