import { z } from 'zod';
import { Line, Markdown, Moment } from '../scalars.js';
import { WorkplaceUse } from './outcome.js';

/**
 * self-reported: nobody else has said anything about the hours as they stand; confirmed, corrected, doubted: what whoever
 * was asked said last.
 */
export const UseState = z.enum(['self-reported', 'confirmed', 'corrected', 'doubted']);
export type UseState = z.infer<typeof UseState>;

/** What shows that it was done so: words, or where it can be seen. */
export const Evidence = Markdown(1000).min(1);

/** Everything that was ever said about the hours of a use, oldest first. */
export const UseEntry = z.strictObject({
  at: Moment,
  /** confirmer: whoever held the link. */
  by: z.enum(['learner', 'office', 'confirmer']),
  said: z.enum(['reported', 'confirmed', 'corrected', 'doubted']),
  /** Each month; of a doubt, the hours that are doubted. */
  hoursSavedPerMonth: z.number(),
  /** Why. */
  word: z.string().nullable(),
});
export type UseEntry = z.infer<typeof UseEntry>;

/** A use at work with all that was said about it. */
export const UseAtWork = WorkplaceUse.extend({
  evidence: z.string().nullable(),
  state: UseState,
  /** The hours that count as confirmed: those confirmed or corrected; null where nobody has. */
  confirmedHoursPerMonth: z.number().nullable(),
  history: z.array(UseEntry),
  /** Whom somebody asked to confirm it, and how far that is; null: nobody was asked. */
  asked: z
    .strictObject({
      /** Name or address. */
      whom: z.string(),
      at: Moment,
      /** on-its-way: the mail has not gone yet; not-delivered: there is nobody to write to any more: ask somebody else. */
      state: z.enum(['on-its-way', 'waiting', 'answered', 'link-ended', 'not-delivered']),
      /** Until when the link may be used; null: it is not out. */
      until: Moment.nullable(),
    })
    .nullable(),
});

/** A word why, of one line. */
export const Word = Line(300);
