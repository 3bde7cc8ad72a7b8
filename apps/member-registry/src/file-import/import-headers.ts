import type { Audience } from '#contracts';
import type { ImportKind, LearningProvider } from '#contracts/registry';
import { requiredColumns } from '../learning-provider/index.js';
import { optionalHeaders as recordOptional, requiredHeaders as recordRequired } from '../record-import/index.js';
import { optionalHeaders as rosterOptional, requiredHeaders as rosterRequired } from '../roster-import/index.js';

/** What a file holds: of a roster, whom. */
export interface Holds {
  readonly kind: ImportKind;
  readonly audience: Audience | null;
  /** Of a provider's completions. */
  readonly mapping?: LearningProvider | null;
}

/** The columns that a file must have. */
export const requiredHeaders = ({ kind, audience, mapping }: Holds): readonly string[] => {
  if (mapping) return requiredColumns(mapping);
  return kind === 'people' ? rosterRequired[audience ?? 'staff'] : recordRequired[kind];
};

/** The columns that are read where they are there. */
export const optionalHeaders = ({ kind, audience, mapping }: Holds): readonly string[] => {
  if (mapping) return mapping.scoreColumn === null ? [] : [mapping.scoreColumn];
  return kind === 'people' ? rosterOptional[audience ?? 'staff'] : recordOptional[kind];
};
