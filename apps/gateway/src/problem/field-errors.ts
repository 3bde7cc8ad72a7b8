import { z } from 'zod';

/** What is wrong with a field, by the code of `invalid-input`'s details. */
const sentences: Record<string, { ja: string; en: string }> = {
  'unknown-field': { ja: 'この項目は使えません。', en: 'This field is not known.' },
  'invalid-type': { ja: '値の種類が違います。', en: 'The value is of the wrong type, or missing.' },
  'too-small': { ja: '短すぎるか、小さすぎます。', en: 'The value is too short or too small.' },
  'too-big': { ja: '長すぎるか、大きすぎます。', en: 'The value is too long or too large.' },
  'invalid-format': { ja: '形が正しくありません。', en: 'The value is not well formed.' },
  'invalid-value': { ja: '選べない値です。', en: 'The value is not one of those allowed.' },
};
const otherwise = { ja: '値が正しくありません。', en: 'The value is wrong.' };

const FieldError = z.object({ pointer: z.string(), code: z.string() });

export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** The list of mistakes in a refusal's details, each with its sentence; empty when there is none. */
export function fieldErrors(details: Readonly<Record<string, unknown>>): FieldProblem[] {
  const errors = z.array(FieldError).safeParse(details['errors']);
  if (!errors.success) return [];
  return errors.data.map(({ pointer, code }) => {
    const { ja, en } = sentences[code] ?? otherwise;
    return { pointer, code, detail: `${ja} ${en}` };
  });
}
