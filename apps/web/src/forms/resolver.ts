import { toNestErrors } from '@hookform/resolvers';
import type { FieldError, FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';

/**
 * Judges a form by the schema of the service that gets it. A mistake is a code, the same as in the platform's refusals
 * (`too-small`), with its limit as the message; the field that shows it makes the sentence. `given`: what is sent along and
 * stands in no field.
 */
export const resolverOf =
  <Values extends FieldValues, Sent>(
    schema: z.ZodType<Sent, Values>,
    given: Readonly<Record<string, unknown>>,
  ): Resolver<Values, unknown, Sent> =>
  (values, _context, options) => {
    const judged = schema.safeParse({ ...values, ...given });
    if (judged.success) return { values: judged.data, errors: {} };
    const mistakes: Record<string, FieldError> = {};
    for (const issue of judged.error.issues) mistakes[issue.path.join('.')] ??= mistakeOf(issue, values);
    return { values: {}, errors: toNestErrors(mistakes, options) };
  };

function mistakeOf(issue: z.core.$ZodIssue, values: FieldValues): FieldError {
  if (valueAt(values, issue.path) === undefined) return { type: 'missing' };
  return { type: issue.code.replaceAll('_', '-'), message: limitOf(issue) };
}

function limitOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return String(issue.minimum);
  return issue.code === 'too_big' ? String(issue.maximum) : '';
}

const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], values);
