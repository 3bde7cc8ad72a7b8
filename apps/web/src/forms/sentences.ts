import { t } from '@lingui/core/macro';
import type { FieldError } from 'react-hook-form';

/** How a field is filled in: it decides the verb. */
export type FieldKind = 'text' | 'number' | 'date' | 'choice' | 'list' | 'file' | 'check';

/** What is wrong and what to do, for the field and for the summary alike. */
export function sentenceOf({ type, message: limit }: FieldError, label: string, kind: FieldKind): string {
  if (type === 'refused') return limit ?? '';
  if (kind === 'check') return t`「${label}」にチェックを入れてください。`;
  switch (type) {
    case 'missing':
      return isTyped(kind) ? t`${label}を入力してください。` : t`${label}を選んでください。`;
    case 'too-small':
      return limit ? tooSmall(label, limit, kind) : t`${label}が短すぎるか、小さすぎます。`;
    case 'too-big':
      return limit ? tooBig(label, limit, kind) : t`${label}が長すぎるか、大きすぎます。`;
    case 'invalid-type':
      return kind === 'number' ? t`${label}は数字で入力してください。` : otherwise(label);
    case 'invalid-format':
      return kind === 'date'
        ? t`${label}を日付として読めません。例：R8.4.1、2026/4/1`
        : t`${label}の形が正しくありません。確かめてください。`;
    case 'invalid-value':
      return t`${label}を選び直してください。`;
    default:
      return otherwise(label);
  }
}

const isTyped = (kind: FieldKind): boolean => kind === 'text' || kind === 'number' || kind === 'date';
const otherwise = (label: string): string => t`${label}を確かめてください。`;

function tooSmall(label: string, limit: string, kind: FieldKind): string {
  if (kind === 'number') return t`${label}は${limit}以上の数で入力してください。`;
  if (kind === 'list') return t`${label}は${limit}つ以上選んでください。`;
  return t`${label}は${limit}文字以上で入力してください。`;
}

function tooBig(label: string, limit: string, kind: FieldKind): string {
  if (kind === 'number') return t`${label}は${limit}以下の数で入力してください。`;
  if (kind === 'list') return t`${label}は${limit}つまでにしてください。`;
  return t`${label}は${limit}文字以内で入力してください。`;
}
