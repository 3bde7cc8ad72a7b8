import { z } from 'zod';
import { Key } from '../scalars.js';

/**
 * How sure a completion elsewhere is, the surest first: a provider’s own record, a list that the office made (of
 * certificates it saw), what the learner says.
 */
export const Confidence = z.enum(['provider-record', 'office-list', 'self-report']);
export type Confidence = z.infer<typeof Confidence>;

/** Who says that a lesson was completed, and how sure that is. */
export const CompletionSource = z.strictObject({ provider: Key, confidence: Confidence });
export type CompletionSource = z.infer<typeof CompletionSource>;

/** A file in the platform’s own columns, which names no provider. */
export const ownList: CompletionSource = { provider: 'own-list', confidence: 'office-list' };

/**
 * What was decided of a completion that is no plain first one; the rule stands in progress-tracking’s README.
 * corrected: the same provider said another day or score before; second-source: others said so too, and the earliest day
 * counts; outranks: it is surer than what was known, and its day counts; outranked: something surer is known, whose day
 * counts; before-enrolment: the day is before the person was enrolled, and counts.
 */
export const CompletionNote = z.enum(['corrected', 'second-source', 'outranks', 'outranked', 'before-enrolment']);
export type CompletionNote = z.infer<typeof CompletionNote>;
