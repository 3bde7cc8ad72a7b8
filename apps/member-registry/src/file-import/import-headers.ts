import type { Audience } from '#contracts';
import type { ImportKind } from '#contracts/registry';
import { optionalHeaders as recordOptional, requiredHeaders as recordRequired } from '../record-import/index.js';
import { optionalHeaders as rosterOptional, requiredHeaders as rosterRequired } from '../roster-import/index.js';

/** What a file holds: of a roster, whom. */
export interface Holds {
  readonly kind: ImportKind;
  readonly audience: Audience | null;
}

/** The columns that a file must have. */
export const requiredHeaders = ({ kind, audience }: Holds): readonly string[] =>
  kind === 'people' ? rosterRequired[audience ?? 'staff'] : recordRequired[kind];

/** The columns that are read where they are there. */
export const optionalHeaders = ({ kind, audience }: Holds): readonly string[] =>
  kind === 'people' ? rosterOptional[audience ?? 'staff'] : recordOptional[kind];
